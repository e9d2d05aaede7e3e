import { canonicalJson } from '../canonical-json';
import type { EventOf } from '../form/event';
import { Meeting, isOnAgenda, newVote } from '../meeting';
import { Objection, objection } from '../objection';
import { hasNumbersOfItsRule } from './majorities';
import { questionObjection } from './question-rules';

type Prepared = EventOf<'vote.prepared'>;

/** Takes a new vote into the meeting, or says what speaks against it. */
export function prepareVote(meeting: Meeting, event: Prepared): Objection | null {
  const wrong =
    placeObjection(meeting, event) ?? majorityObjection(event) ?? questionObjection(meeting, event);
  if (!wrong) meeting.votes.set(event.voteId, newVote(event));
  return wrong;
}

function placeObjection(meeting: Meeting, { voteId, number, itemId, revote }: Prepared): Objection | null {
  const { votes } = meeting;
  if (votes.has(voteId)) return objection('votePreparedTwice');
  if (!isOnAgenda(meeting, itemId)) return objection('unknownItem', itemId);
  if ([...votes.values()].some(({ prepared }) => prepared.number === number)) {
    return objection('voteNumberTwice', String(number));
  }
  return revote && votes.get(revote.of)?.status !== 'announced' ? objection('revote', revote.of) : null;
}

function majorityObjection({ matter, majority, ballot }: Prepared): Objection | null {
  const { rule } = majority;
  if (!hasNumbersOfItsRule(majority)) return objection('ruleNumbers', canonicalJson(majority));
  if (matter === 'quorum' && rule !== 'quorum') return objection('quorumRule', rule);
  if (rule === 'absolute-secret' && ballot !== 'secret') return objection('mustBeSecret', rule);
  return rule === 'quorum' && ballot !== 'open' ? objection('mustBeOpen', rule) : null;
}
