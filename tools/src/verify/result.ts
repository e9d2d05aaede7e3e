import { difference } from './comparison';
import { candidatesFault } from './election-result';
import type { EventOf } from './event-shapes';
import { Fault, fault } from './fault';
import { Yardstick, verdictOf } from './majority';
import { Urn, numberOf, outcomesOf, urnOf } from './outcomes';
import type { Plan } from './plan-shapes';
import { secretCountsFault } from './secret-counts';
import { tokensFault } from './tokens';
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
  const wrongTokens = wrong ?? tokensFault(close.tokens, vote);
  if (wrongTokens) return { fault: wrongTokens };
  const urn = urnOf(vote, Object.values(outcomes), close.tokens?.length ?? null);
  return resultOf(close, vote, Object.values(outcomes), urn, yardstickOf(vote, plan));
}

function resultOf(
  { counts, verdict, candidates }: Close,
  vote: VoteSoFar,
  outcomes: readonly Outcome[],
  urn: Urn,
  yardstick: Yardstick,
): { readonly result: VoteResult } | { readonly fault: Fault } {
  const { question } = vote.prepared;
  if (question.kind === 'election') {
    if (!candidates || counts || verdict) {
      return { fault: fault('wrong-result', 'an election has a result for its candidates and no other') };
    }
    const wrong = candidatesFault(candidates, question, vote, urn, yardstick);
    return wrong ? { fault: wrong } : { result: { kind: 'election', candidates } };
  }
  if (!counts || !verdict || candidates) {
    return {
      fault: fault('wrong-result', 'a vote that is no election has counts, a verdict and no candidates'),
    };
  }
  const wrong =
    countsFault(counts, vote, outcomes, urn) ??
    difference('its verdict does not follow from the counts', verdict, verdictOf(counts, yardstick));
  return wrong ? { fault: wrong } : { result: { kind: 'answer', counts, verdict } };
}

function countsFault(counts: Counts, vote: VoteSoFar, outcomes: readonly Outcome[], urn: Urn): Fault | null {
  const claim = 'its counts do not follow from the outcomes';
  if (vote.prepared.ballot === 'secret') {
    return secretCountsFault(claim, counts, urn);
  }
  return difference(claim, counts, {
    for: numberOf('for', outcomes),
    against: numberOf('against', outcomes),
    abstain: numberOf('abstain', outcomes),
    ...urn.withoutBallot,
  });
}

function yardstickOf({ prepared: { majority, legalBasis } }: VoteSoFar, plan: Plan): Yardstick {
  const { statutorySize, rules } = plan;
  return { majority, legalBasis, statutorySize, excludedCountForQuorum: rules.excludedCountForQuorum };
}
