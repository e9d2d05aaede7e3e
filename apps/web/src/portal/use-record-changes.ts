import type { PublicSnapshot } from '@kworum/contracts';
import { useEffect, useRef } from 'react';

/** Tells when the public record may hold more than before: a result, an annulment, a correction, a phase. */
export function useRecordChanges(snapshot: PublicSnapshot | null, onChange: () => void): void {
  const record = snapshot && contentsOf(snapshot);
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (record === null || record === known.current) return;
    known.current = record;
    onChange();
  }, [record, onChange]);
}

function contentsOf({ meeting, votes }: PublicSnapshot): string {
  const annulled = votes.filter((vote) => vote.annulment !== null).length;
  const corrections = votes.reduce((sum, vote) => sum + vote.corrections.length, 0);
  return [meeting.phase, votes.length, annulled, corrections].join(' ');
}
