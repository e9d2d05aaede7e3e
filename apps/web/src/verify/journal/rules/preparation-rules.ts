import { canonicalJson } from '../canonical-json';
import type { EventOf } from '../form/event';
import { Meeting, newVote } from '../meeting';
import { Objection, objection } from '../objection';
import { hasNumbersOfItsRule } from './majorities';
import { questionObjection } from './question-rules';

type Prepared = EventOf<'vote.prepared'>;

/** Takes a new vote into the meeting, or says what speaks against it. */
export function prepareVote(meeting: Meeting, event: Prepared): Objection | null {
  const wrong =
    placeObjection(meeting, event) ??
    majorityObjection(event) ??
    anonymityObjection(meeting, event) ??
    questionObjection(meeting, event);
  if (!wrong) meeting.votes.set(event.voteId, newVote(event));
  return wrong;
}

function placeObjection(meeting: Meeting, { voteId, number, itemId, revote }: Prepared): Objection | null {
  const { votes } = meeting;
  if (votes.has(voteId)) return objection('votePreparedTwice');
  if (meeting.currentItem !== itemId) return objection('itemNotCurrent', itemId);
  if (number !== votes.size + 1) return objection('voteNumber', `${number} ≠ ${votes.size + 1}`);
  return revote && votes.get(revote.of)?.status !== 'announced' ? objection('revote', revote.of) : null;
}

function majorityObjection({ matter, majority, ballot }: Prepared): Objection | null {
  const { rule } = majority;
  if (!hasNumbersOfItsRule(majority)) return objection('ruleNumbers', canonicalJson(majority));
  if (matter === 'quorum' && rule !== 'quorum') return objection('quorumRule', rule);
  if (rule === 'absolute-secret' && ballot !== 'secret') return objection('mustBeSecret', rule);
  return rule === 'quorum' && ballot !== 'open' ? objection('mustBeOpen', rule) : null;
}

/** A secret vote has anonymous ballots where the rules of the council say so, and no other vote has. */
function anonymityObjection({ plan }: Meeting, { ballot, anonymous }: Prepared): Objection | null {
  const due = ballot === 'secret' && plan.rules.anonymousBallots;
  return anonymous === due ? null : objection('anonymity');
}
