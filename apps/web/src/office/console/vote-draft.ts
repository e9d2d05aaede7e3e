import type { LiveCommand, VoteView } from '@kworum/contracts';

type PrepareVote = Extract<LiveCommand, { type: 'vote.prepare' }>;
export type NamedRule = Exclude<VoteView['rule'], 'fraction'>;
export type Fraction = NonNullable<VoteView['fraction']>;

/** What statutes and acts take a share of. */
export const bases = [
  'statutory',
  'present',
  'cast',
  'entitled',
] as const satisfies readonly Fraction['base'][];
export type Base = (typeof bases)[number];

/** The fields of a share as they are typed. */
export interface DraftFraction {
  readonly numerator: string;
  readonly denominator: string;
  readonly base: Base;
  readonly strictness: Fraction['strictness'];
}

/** A question as it stands in the form. */
export interface VoteDraft {
  readonly subject: string;
  readonly matter: VoteView['matter'];
  readonly rule: VoteView['rule'];
  readonly fraction: DraftFraction;
  readonly legalBasis: string;
}

/** The command that a draft leads to; null while something is missing or wrong. */
export function prepareCommand(draft: VoteDraft): PrepareVote | null {
  const subject = draft.subject.trim();
  const legalBasis = draft.legalBasis.trim();
  const majority = majorityOf(draft);
  if (subject === '' || majority === null) return null;
  if (majority.rule === 'fraction' && legalBasis === '') return null;
  const stated = draft.matter !== 'quorum' && legalBasis !== '';
  return {
    ...{ type: 'vote.prepare', subject, matter: draft.matter, majority },
    ...(stated ? { legalBasis } : {}),
  };
}

function majorityOf({ matter, rule, fraction }: VoteDraft): PrepareVote['majority'] | null {
  if (matter === 'quorum') return { rule: 'quorum' };
  if (rule !== 'fraction') return { rule };
  const numerator = wholeNumber(fraction.numerator);
  const denominator = wholeNumber(fraction.denominator);
  if (numerator === null || denominator === null || numerator > denominator) return null;
  const { base, strictness } = fraction;
  return { rule: 'fraction', numerator, denominator, base, strictness, quorum: 'half-of-statutory' };
}

/** From 1 to 1000, as the wire allows. */
function wholeNumber(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,4}$/.test(text)) return null;
  const value = Number(text);
  return value >= 1 && value <= 1000 ? value : null;
}

/** The same question once more: subject, matter, majority and legal basis as they were. */
export function repeatCommand(vote: VoteView, reason: string): PrepareVote {
  const { voteId, subject, matter, rule, fraction, legalBasis } = vote;
  return {
    ...{ type: 'vote.prepare', subject, matter, legalBasis },
    majority: fraction ? { rule: 'fraction', ...fraction } : { rule: rule as NamedRule },
    revote: { of: voteId, reason },
  };
}
