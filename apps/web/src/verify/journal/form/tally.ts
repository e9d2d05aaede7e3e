import { Reader, flag, list, mapOf, object, oneOf, text } from '../reading';
import { Choice, choice, number, uuid } from './basics';
import { rule } from './majority';

/** What a ballot says: one word, or in an election a word for candidates by their id. */
export type BallotChoice = Choice | ReadonlyMap<string, Choice>;
export const ballotChoice: Reader<BallotChoice> = (value, path) =>
  typeof value === 'string' ? choice(value, path) : mapOf(choice)(value, path);

export const outcomes = mapOf(oneOf('for', 'against', 'abstain', 'voted', 'no-vote', 'absent', 'excluded'));
export type Outcome = ReturnType<typeof outcomes> extends ReadonlyMap<string, infer O> ? O : never;

export const quorum = object({ present: number, required: number, reached: flag });
export type Quorum = ReturnType<typeof quorum>;

export const counts = object({
  for: number,
  against: number,
  abstain: number,
  noVote: number,
  absent: number,
  excluded: number,
});
export type Counts = ReturnType<typeof counts>;

export const verdict = object({
  passed: flag,
  reason: oneOf('no-quorum', 'majority-reached', 'majority-not-reached'),
  rule,
  legalBasis: text,
  required: number,
  statutorySize: number,
  quorum,
});
export type Verdict = ReturnType<typeof verdict>;

const standing = oneOf('elected', 'tied', 'not-elected');
export type Standing = ReturnType<typeof standing>;

export const candidates = list(object({ candidateId: uuid, counts, verdict, standing }));
export type CandidateResult = ReturnType<typeof candidates>[number];

/** What the ballots of an anonymous vote were handed in with, in base64. */
export const tokens = list(object({ token: text, signature: text }));
export type Token = ReturnType<typeof tokens>[number];
