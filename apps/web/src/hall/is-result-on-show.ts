import type { HallSnapshot } from '@kworum/contracts';

/**
 * Whether an announced result, or its annulment, is what the room looks at. It stays until something new begins: a speech that was
 * granted after it; one that was interrupted by the vote does not take it away.
 */
export function isResultOnShow({ vote, floor }: Pick<HallSnapshot, 'vote' | 'floor'>): boolean {
  const since = vote?.status === 'annulled' ? vote.annulment?.at : vote?.announcedAt;
  if (since === undefined || since === null) return false;
  return floor === null || Date.parse(floor.since) < Date.parse(since);
}
