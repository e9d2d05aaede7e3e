/** The number that `for` is measured against. */
export const majorityBases = [
  'against',
  'against-and-abstain',
  'statutory',
  'present',
  'cast',
  'entitled',
] as const;
export type MajorityBase = (typeof majorityBases)[number];

export const majorityRuleIds = [
  'simple',
  'absolute',
  'absolute-secret',
  'absolute-statutory',
  'three-fifths-statutory',
  'two-thirds-statutory',
  'quorum',
  'fraction',
] as const;
export type MajorityRuleId = (typeof majorityRuleIds)[number];
/** Rules that stand in the table; a `fraction` brings its own numbers. */
export type NamedRuleId = Exclude<MajorityRuleId, 'fraction'>;

/** `half-of-statutory`: `2 * present >= n`; `implied`: the majority cannot be reached without a quorum. */
export const quorumRules = ['half-of-statutory', 'implied'] as const;

/** What a statute or an act asks beyond the table. Numerator and denominator are positive whole numbers. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly base: MajorityBase;
  readonly strictness: 'strict' | 'at-least';
  readonly quorum: (typeof quorumRules)[number];
}

/**
 * A majority as data: a vote passes when `denominator * for` exceeds (`strict`) or reaches (`at-least`)
 * `numerator * base`. Only integers are multiplied; nothing is ever divided.
 */
export interface Majority extends Fraction {
  readonly rule: MajorityRuleId;
}

/** Named ballots are the rule (u.s.g. art. 14(2)), secret ones the exception that an act orders. */
export const ballotForms = ['open', 'secret'] as const;
export type BallotForm = (typeof ballotForms)[number];

/** A row of the table with the act that it is read from. */
export interface MajorityRule extends Majority {
  readonly rule: NamedRuleId;
  readonly legalBasis: string;
  /** What the act asks; null where it leaves the form of the ballot to the matter. */
  readonly ballot: BallotForm | null;
}

const halfOfStatutory = 'half-of-statutory' as const;

export const majorityRules: Readonly<Record<NamedRuleId, MajorityRule>> = {
  simple: {
    rule: 'simple',
    ...{ numerator: 1, denominator: 1, base: 'against', strictness: 'strict', quorum: halfOfStatutory },
    legalBasis: 'art. 14 ust. 1 u.s.g.',
    ballot: null,
  },
  absolute: {
    rule: 'absolute',
    ...{ numerator: 1, denominator: 1, base: 'against-and-abstain', strictness: 'strict' },
    quorum: halfOfStatutory,
    legalBasis: 'art. 58 ust. 2 u.s.g.',
    ballot: null,
  },
  'absolute-secret': {
    rule: 'absolute-secret',
    ...{ numerator: 1, denominator: 1, base: 'against-and-abstain', strictness: 'strict' },
    quorum: halfOfStatutory,
    legalBasis: 'art. 19 ust. 1 u.s.g.',
    ballot: 'secret',
  },
  'absolute-statutory': {
    rule: 'absolute-statutory',
    ...{ numerator: 1, denominator: 2, base: 'statutory', strictness: 'strict', quorum: halfOfStatutory },
    legalBasis: 'art. 20 ust. 1a u.s.g.',
    ballot: null,
  },
  'three-fifths-statutory': {
    rule: 'three-fifths-statutory',
    ...{ numerator: 3, denominator: 5, base: 'statutory', strictness: 'at-least', quorum: 'implied' },
    legalBasis: 'art. 28b ust. 4 u.s.g.',
    ballot: null,
  },
  'two-thirds-statutory': {
    rule: 'two-thirds-statutory',
    ...{ numerator: 2, denominator: 3, base: 'statutory', strictness: 'at-least', quorum: 'implied' },
    legalBasis: 'statut',
    ballot: null,
  },
  quorum: {
    rule: 'quorum',
    ...{ numerator: 1, denominator: 2, base: 'statutory', strictness: 'at-least', quorum: 'implied' },
    legalBasis: 'art. 14 ust. 1 u.s.g.',
    ballot: 'open',
  },
};
