import type { EventOf } from '../form/event';
import type { BallotChoice } from '../form/tally';
import type { Reason } from '../objection';

/** What speaks against the answer of a ballot to the question of its vote. */
export function choiceReason(
  { matter, question }: EventOf<'vote.prepared'>,
  choice: BallotChoice,
): Reason | null {
  if (question.kind !== 'election') {
    if (typeof choice !== 'string') return 'choiceForm';
    return matter === 'quorum' && choice !== 'for' ? 'onlyFor' : null;
  }
  if (typeof choice === 'string') return 'choiceForm';
  const ids = new Set(question.candidates.map(({ candidateId }) => candidateId));
  if ([...choice.keys()].some((candidateId) => !ids.has(candidateId))) return 'unknownCandidate';
  if (question.method === 'approve') return null;
  if ([...choice.values()].some((each) => each !== 'for')) return 'chooseOnlyFor';
  return choice.size > question.seats ? 'chooseTooMany' : null;
}
