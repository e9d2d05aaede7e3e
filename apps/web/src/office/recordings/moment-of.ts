import type { OfficeRecording } from '@kworum/contracts';

/** The moment of the meeting that a position of the recording shows, as the interface writes it. */
export function momentOf(stretches: OfficeRecording['stretches'], position: number): string {
  const stretch = stretches.filter(({ from }) => from <= position).at(-1) ?? stretches[0];
  const into = Math.min(Math.max(0, position - (stretch?.from ?? 0)), stretch?.seconds ?? 0);
  return new Date(Math.round(Date.parse(stretch?.startedAt ?? '1970-01-01') + into * 1000)).toISOString();
}
