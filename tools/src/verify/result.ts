import { difference } from './comparison';
import { candidatesFault } from './election-result';
import type { EventOf } from './event-shapes';
import { Fault, fault } from './fault';
import { Yardstick, verdictOf } from './majority';
import { countsWithoutBallot, numberOf, outcomesOf } from './outcomes';
import type { Plan } from './plan-shapes';
import { secretCountsFault } from './secret-counts';
import type { VoteResult, VoteSoFar } from './vote-record';
import type { Counts, Outcome } from './vote-shapes';

type Close = EventOf<'vote.closed'>;

/** The announced result after everything of it was computed again from the ballots, or what is wrong. */
export function readResult(
  close: Close,
  plan: Plan,
  vote: VoteSoFar,
  present: ReadonlySet<string>,
): { readonly result: VoteResult } | { readonly fault: Fault } {
  const outcomes = outcomesOf(plan, vote, present);
  const wrong = difference('its outcomes do not follow from the ballots', close.outcomes, outcomes);
  if (wrong) return { fault: wrong };
  return resultOf(close, vote, Object.values(outcomes), yardstickOf(vote, plan));
}

function resultOf(
  { counts, verdict, candidates }: Close,
  vote: VoteSoFar,
  outcomes: readonly Outcome[],
  yardstick: Yardstick,
): { readonly result: VoteResult } | { readonly fault: Fault } {
  const { question } = vote.prepared;
  if (question.kind === 'election') {
    if (!candidates || counts || verdict) {
      return { fault: fault('wrong-result', 'an election has a result for its candidates and no other') };
    }
    const wrong = candidatesFault(candidates, question, vote, countsWithoutBallot(outcomes), yardstick);
    return wrong ? { fault: wrong } : { result: { kind: 'election', candidates } };
  }
  if (!counts || !verdict || candidates) {
    return {
      fault: fault('wrong-result', 'a vote that is no election has counts, a verdict and no candidates'),
    };
  }
  const wrong =
    countsFault(counts, vote, outcomes) ??
    difference('its verdict does not follow from the counts', verdict, verdictOf(counts, yardstick));
  return wrong ? { fault: wrong } : { result: { kind: 'answer', counts, verdict } };
}

function countsFault(counts: Counts, vote: VoteSoFar, outcomes: readonly Outcome[]): Fault | null {
  const claim = 'its counts do not follow from the outcomes';
  const withoutBallot = countsWithoutBallot(outcomes);
  if (vote.prepared.ballot === 'secret') {
    return secretCountsFault(claim, counts, vote.ballots.size, withoutBallot);
  }
  return difference(claim, counts, {
    for: numberOf('for', outcomes),
    against: numberOf('against', outcomes),
    abstain: numberOf('abstain', outcomes),
    ...withoutBallot,
  });
}

function yardstickOf({ prepared: { majority, legalBasis } }: VoteSoFar, plan: Plan): Yardstick {
  const { statutorySize, rules } = plan;
  return { majority, legalBasis, statutorySize, excludedCountForQuorum: rules.excludedCountForQuorum };
}
