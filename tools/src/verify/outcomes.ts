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

/** The seats without a ballot, of which the outcomes tell everything. */
export type CountsWithoutBallot = Pick<Counts, 'noVote' | 'absent' | 'excluded'>;

export function countsWithoutBallot(outcomes: readonly Outcome[]): CountsWithoutBallot {
  return {
    noVote: numberOf('no-vote', outcomes),
    absent: numberOf('absent', outcomes),
    excluded: numberOf('excluded', outcomes),
  };
}

export function numberOf<T>(wanted: T, among: readonly T[]): number {
  return among.filter((each) => each === wanted).length;
}
