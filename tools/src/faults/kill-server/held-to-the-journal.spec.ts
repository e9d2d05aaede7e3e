import type { Choice, JournalEntry } from '@kworum/domain';
import { MeetingScript } from '@kworum/testing';
import { AcknowledgedBallot, heldToTheJournal } from './held-to-the-journal';

const noFault = { lost: 0, twice: 0, overruled: 0 };

/** Seats 1 and 2 vote, seat 1 changes its ballot; both have every ballot acknowledged. */
function aVote() {
  const script = MeetingScript.inItem(3, [1, 2]);
  const voteId = script.openVote();
  const acknowledged: AcknowledgedBallot[] = [];
  const cast = (seat: number, choice: Choice) => {
    script.member(seat, { type: 'ballot.cast', voteId, choice });
    const { seq, hash, commandId } = lastOf(script.entries);
    acknowledged.push({ memberId: `member-${seat}`, choice, commandId, seq, hash });
  };
  cast(1, 'for');
  cast(2, 'against');
  cast(1, 'abstain');
  script.office({ type: 'vote.close', voteId });
  return { voteId, acknowledged, entries: [...script.entries] };
}

function lastOf(entries: readonly JournalEntry[]): JournalEntry {
  const last = entries.at(-1);
  if (!last) throw new Error('The journal is empty');
  return last;
}

/** The journal with another event in the place of the nth ballot. */
function withBallot(entries: readonly JournalEntry[], nth: number, change: Partial<JournalEntry['event']>) {
  const places = entries.flatMap(({ event }, index) => (event.type.startsWith('ballot.') ? [index] : []));
  return entries.map((entry, index) =>
    index === places[nth]
      ? { ...entry, event: { ...entry.event, ...change } as JournalEntry['event'] }
      : entry,
  );
}

describe('acknowledged ballots held to the journal', () => {
  it('finds no fault in a journal that holds them all', () => {
    const { voteId, acknowledged, entries } = aVote();
    expect(heldToTheJournal(voteId, acknowledged, entries)).toEqual(noFault);
  });

  it('lets a newer choice count whose acknowledgement never arrived', () => {
    const { voteId, acknowledged, entries } = aVote();
    expect(heldToTheJournal(voteId, acknowledged.slice(0, -1), entries)).toEqual(noFault);
  });

  it('misses a ballot with another hash, another choice, or none at all', () => {
    const { voteId, acknowledged, entries } = aVote();
    const [first, ...others] = acknowledged;
    if (!first) throw new Error('Nothing was acknowledged');
    const told = (change: Partial<AcknowledgedBallot>) =>
      heldToTheJournal(voteId, [{ ...first, ...change }, ...others], entries).lost;
    expect(told({ hash: '0'.repeat(64) })).toBe(1);
    expect(told({ choice: 'against' })).toBe(1);
    expect(told({ commandId: 'another' })).toBe(1);
    expect(told({ seq: 1000 })).toBe(1);
  });

  it('sees a member counted twice and a command recorded twice', () => {
    const { voteId, acknowledged, entries } = aVote();
    expect(
      heldToTheJournal(voteId, acknowledged, withBallot(entries, 2, { type: 'ballot.cast' })).twice,
    ).toBe(1);
    const [, , third] = acknowledged;
    const repeated = entries.map((entry) =>
      entry.commandId === third?.commandId
        ? { ...entry, commandId: acknowledged[0]?.commandId ?? '' }
        : entry,
    );
    expect(heldToTheJournal(voteId, acknowledged, repeated).twice).toBe(1);
  });

  it('sees that something else counts than what was acknowledged last', () => {
    const { voteId, acknowledged, entries } = aVote();
    const closed = lastOf(entries);
    const outcomes = { 'member-1': 'for', 'member-2': 'against', 'member-3': 'absent' };
    const forged = { ...closed, event: { ...closed.event, outcomes } } as JournalEntry;
    expect(heldToTheJournal(voteId, acknowledged, [...entries.slice(0, -1), forged]).overruled).toBe(1);
    expect(heldToTheJournal(voteId, acknowledged, entries.slice(0, -1)).overruled).toBe(2);
  });
});
