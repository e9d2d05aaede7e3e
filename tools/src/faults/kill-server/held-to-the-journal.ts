import type { Choice, JournalEntry, MeetingEvent, Outcome } from '@kworum/domain';

/** A ballot that the server has acknowledged, as its member keeps it. */
export interface AcknowledgedBallot {
  readonly memberId: string;
  readonly choice: Choice;
  /** Of the receipt. */
  readonly commandId: string;
  readonly seq: number;
  readonly hash: string;
}

/** What is wrong with a vote, counted; all zero when nothing is. */
export interface BallotFaults {
  /** Acknowledged ballots that the journal does not hold as acknowledged. */
  readonly lost: number;
  /** Ballots counted for a member that has one already, and commands recorded more than once. */
  readonly twice: number;
  /** Members for whom something else counts than the last choice they had acknowledged, or a newer one. */
  readonly overruled: number;
}

type BallotEvent = Extract<MeetingEvent, { type: 'ballot.cast' | 'ballot.changed' }>;
type BallotEntry = JournalEntry & { readonly event: BallotEvent };

/** Holds what members were told against what the journal says of a closed vote. */
export function heldToTheJournal(
  voteId: string,
  acknowledged: readonly AcknowledgedBallot[],
  entries: readonly JournalEntry[],
): BallotFaults {
  const ballots = entries.filter((entry): entry is BallotEntry => isBallotOf(voteId, entry.event));
  const outcomes = outcomesOf(voteId, entries);
  return {
    lost: acknowledged.filter((ballot) => !isHeld(ballot, entries[ballot.seq - 1], voteId)).length,
    twice:
      repeatsOf(
        ballots.filter(({ event }) => event.type === 'ballot.cast').map(({ event }) => event.memberId),
      ) + repeatsOf(ballots.map(({ commandId }) => commandId)),
    overruled: lastOfEach(acknowledged).filter((told) => {
      const last = ballots.findLast(({ event }) => event.memberId === told.memberId);
      return !last || last.seq < told.seq || outcomes[told.memberId] !== last.event.choice;
    }).length,
  };
}

function isBallotOf(voteId: string, event: MeetingEvent): event is BallotEvent {
  return (event.type === 'ballot.cast' || event.type === 'ballot.changed') && event.voteId === voteId;
}

function isHeld(told: AcknowledgedBallot, entry: JournalEntry | undefined, voteId: string): boolean {
  return (
    entry !== undefined &&
    entry.hash === told.hash &&
    entry.commandId === told.commandId &&
    isBallotOf(voteId, entry.event) &&
    entry.event.memberId === told.memberId &&
    entry.event.choice === told.choice
  );
}

function outcomesOf(voteId: string, entries: readonly JournalEntry[]): Readonly<Record<string, Outcome>> {
  for (const { event } of entries) {
    if (event.type === 'vote.closed' && event.voteId === voteId) return event.outcomes;
  }
  return {};
}

function lastOfEach(acknowledged: readonly AcknowledgedBallot[]): AcknowledgedBallot[] {
  const inOrder = [...acknowledged].sort((a, b) => a.seq - b.seq);
  return [...new Map(inOrder.map((ballot) => [ballot.memberId, ballot])).values()];
}

function repeatsOf(names: readonly string[]): number {
  return names.length - new Set(names).size;
}
