import type { Plan } from './plan-shapes';
import type { VoteSoFar } from './vote-record';
import type { Counts, Outcome } from './vote-shapes';

/** What became of every seat at the close of a vote. */
export function outcomesOf(
  plan: Plan,
  vote: VoteSoFar,
  present: ReadonlySet<string>,
): Record<string, Outcome> {
  return Object.fromEntries(plan.seats.map(({ memberId }) => [memberId, outcomeOf(memberId, vote, present)]));
}

function outcomeOf(memberId: string, vote: VoteSoFar, present: ReadonlySet<string>): Outcome {
  const ballot = vote.ballots.get(memberId);
  if (ballot !== undefined) return typeof ballot === 'string' ? ballot : 'voted';
  if (!present.has(memberId)) return 'absent';
  return vote.excluded.has(memberId) ? 'excluded' : 'no-vote';
}

/** What there is to count at the close of a vote. */
export interface Urn {
  readonly ballots: number;
  /** Seats of which the counts say nothing more. */
  readonly withoutBallot: Pick<Counts, 'noVote' | 'absent' | 'excluded'>;
}

/** @param handedIn the ballots of an anonymous vote, null when there are as many as the journal names */
export function urnOf(vote: VoteSoFar, outcomes: readonly Outcome[], handedIn: number | null): Urn {
  const ballots = handedIn ?? vote.ballots.size;
  return {
    ballots,
    withoutBallot: {
      noVote: numberOf('no-vote', outcomes) + vote.ballots.size - ballots,
      absent: numberOf('absent', outcomes),
      excluded: numberOf('excluded', outcomes),
    },
  };
}

export function numberOf<T>(wanted: T, among: readonly T[]): number {
  return among.filter((each) => each === wanted).length;
}
