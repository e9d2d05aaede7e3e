import {
  Described,
  base64Of,
  byKind,
  count,
  either,
  exactly,
  flag,
  listOf,
  mapOf,
  oneOf,
  orNull,
  positive,
  text,
  uuid,
} from './shape';

export const choiceShape = oneOf('for', 'against', 'abstain');
export type Choice = Described<typeof choiceShape>;

/** What a ballot says: one choice, or in an election a choice for each of some candidates. */
export const ballotChoiceShape = either(choiceShape, mapOf(choiceShape));
export type BallotChoice = Described<typeof ballotChoiceShape>;

export const ruleShape = oneOf(
  'simple',
  'absolute',
  'absolute-secret',
  'absolute-statutory',
  'three-fifths-statutory',
  'two-thirds-statutory',
  'quorum',
  'fraction',
);
export type Rule = Described<typeof ruleShape>;

/** The five numbers of a majority. */
export const measureShape = {
  numerator: positive,
  denominator: positive,
  base: oneOf('against', 'against-and-abstain', 'statutory', 'present', 'cast', 'entitled'),
  strictness: oneOf('strict', 'at-least'),
  quorum: oneOf('half-of-statutory', 'implied'),
};
export const majorityShape = exactly({ rule: ruleShape, ...measureShape });
export type Majority = Described<typeof majorityShape>;

const changeShape = byKind({
  add: exactly({
    kind: oneOf('add'),
    itemId: uuid,
    number: text,
    title: text,
    afterItemId: orNull(uuid),
  }),
  remove: exactly({ kind: oneOf('remove'), itemId: uuid }),
  move: exactly({ kind: oneOf('move'), itemId: uuid, afterItemId: orNull(uuid) }),
});
export type AgendaChange = Described<typeof changeShape>;

export const questionShape = byKind({
  plain: exactly({ kind: oneOf('plain') }),
  election: exactly({
    kind: oneOf('election'),
    seats: count,
    method: oneOf('choose', 'approve'),
    candidates: listOf(exactly({ candidateId: uuid, name: text })),
    round: count,
    previousVoteId: orNull(uuid),
  }),
  'agenda-change': exactly({ kind: oneOf('agenda-change'), change: changeShape }),
  amendment: exactly({ kind: oneOf('amendment'), amendmentId: uuid }),
  block: exactly({ kind: oneOf('block'), itemIds: listOf(uuid) }),
});
export type Question = Described<typeof questionShape>;
export type Election = Extract<Question, { kind: 'election' }>;

export const outcomeShape = oneOf('for', 'against', 'abstain', 'voted', 'no-vote', 'absent', 'excluded');
export type Outcome = Described<typeof outcomeShape>;

export const quorumShape = exactly({ present: count, required: count, reached: flag });
export type Quorum = Described<typeof quorumShape>;

export const countsShape = exactly({
  for: count,
  against: count,
  abstain: count,
  noVote: count,
  absent: count,
  excluded: count,
});
export type Counts = Described<typeof countsShape>;

export const verdictShape = exactly({
  passed: flag,
  reason: oneOf('no-quorum', 'majority-reached', 'majority-not-reached'),
  rule: ruleShape,
  legalBasis: text,
  required: count,
  statutorySize: count,
  quorum: quorumShape,
});
export type Verdict = Described<typeof verdictShape>;

/** What an anonymous ballot was handed in with. */
export const tokenShape = exactly({ token: base64Of(64), signature: base64Of(256) });
export type Token = Described<typeof tokenShape>;

export const candidateResultShape = exactly({
  candidateId: uuid,
  counts: countsShape,
  verdict: verdictShape,
  standing: oneOf('elected', 'tied', 'not-elected'),
});
export type CandidateResult = Described<typeof candidateResultShape>;
export type Standing = CandidateResult['standing'];
