import type { MediaSnapshot } from '@kworum/contracts';
import type { JournalEntry } from '@kworum/domain';
import { MeetingScript } from '@kworum/testing';
import { timedSnapshots } from './timed-snapshots';

async function* journal(entries: readonly JournalEntry[]): AsyncGenerator<JournalEntry> {
  for (const entry of entries) yield await Promise.resolve(entry);
}

async function told(entries: readonly JournalEntry[]): Promise<{ at: number; snapshot: MediaSnapshot }[]> {
  const all: { at: number; snapshot: MediaSnapshot }[] = [];
  for await (const { at, snapshot } of timedSnapshots(journal(entries))) {
    all.push({ at, snapshot: snapshot as MediaSnapshot });
  }
  return all;
}

/** A vote of three members, an entry a second. */
function aVote(secret = false): MeetingScript {
  const script = MeetingScript.inItem(3, [1, 2, 3]);
  const voteId = script.openVote(secret ? { ballot: 'secret', legalBasis: 'art. 19 u.s.g.' } : {});
  script.member(1, { type: 'ballot.cast', voteId, choice: 'for' });
  script.member(2, { type: 'ballot.cast', voteId, choice: 'against' });
  script.office({ type: 'vote.close', voteId });
  script.office({ type: 'vote.announce', voteId });
  return script;
}

it('are one for each change of the picture, with the moment of the change', async () => {
  const { entries } = aVote();
  const all = await told(entries);
  expect(all.map(({ at }) => at)).toEqual([...new Set(entries.map(({ at }) => Date.parse(at)))]);
  expect(all.map(({ snapshot }) => snapshot.vote?.cast ?? 0)).toEqual(
    entries.map((_, index) => {
      const before = entries.slice(0, index + 1);
      return before.filter(({ event }) => event.type === 'ballot.cast').length;
    }),
  );
});

it('leave out an entry that changes nothing to be seen', async () => {
  const { entries } = aVote();
  const last = entries.at(-1)!;
  const again: JournalEntry[] = [1, 2, 3].map((seconds) => ({
    ...last,
    seq: last.seq + seconds,
    at: new Date(Date.parse(last.at) + seconds * 1000).toISOString(),
    event: { type: 'speakers.ordered', requestIds: [] },
  }));
  expect(await told([...entries, ...again])).toEqual(await told(entries));
});

it('are one for all that happens within a frame', async () => {
  const { entries } = aVote();
  const rush = entries.map((entry, index) => ({
    ...entry,
    at: new Date(Date.UTC(2026, 10, 26, 9) + index).toISOString(),
  }));
  const all = await told(rush);
  expect(all).toHaveLength(1);
  expect(all[0]!.snapshot.vote?.status).toBe('announced');
});

it('never tell what a secret ballot says, nor who has cast one before the announcement', async () => {
  const all = await told(aVote(true).entries);
  const open = all.filter(({ snapshot }) => snapshot.vote?.status === 'open');
  expect(open.length).toBeGreaterThan(0);
  for (const { snapshot } of open) expect(snapshot.seats.some(({ hasVoted }) => hasVoted)).toBe(false);
  expect(JSON.stringify(all)).not.toContain('"choice":"for"');
});
