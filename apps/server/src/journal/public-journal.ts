import type { JournalEntry } from '@kworum/domain';

/**
 * The part of a journal that may be public now: it ends before the opening of a vote whose result is not
 * announced yet, so that no ballot and no result is known before its time.
 */
export function publicPart(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  let opening: number | undefined;
  for (const [index, { event }] of entries.entries()) {
    if (event.type === 'vote.opened') opening = index;
    if (event.type === 'vote.announced' || event.type === 'vote.annulled') opening = undefined;
  }
  return opening === undefined ? entries : entries.slice(0, opening);
}
