import type { OfficeSnapshot, VoteSummary } from '@kworum/contracts';

export type NamedRule = Exclude<VoteSummary['rule'], 'fraction'>;
export type Fraction = NonNullable<VoteSummary['fraction']>;

type Rules = OfficeSnapshot['rules'];
export type StatuteMajority = Rules['majorities'][number];

/** A rule of the table, a majority of the council's statute by its place in the list, or numbers of one's own. */
export type RuleChoice = NamedRule | 'fraction' | `statute-${number}`;

/** Rules of the table that a question can be put under; a quorum check has its own. */
export const namedRules = [
  'simple',
  'absolute',
  'absolute-secret',
  'absolute-statutory',
  'three-fifths-statutory',
  'two-thirds-statutory',
] as const satisfies readonly NamedRule[];

export const statuteChoice = (index: number): RuleChoice => `statute-${index}`;

export function statuteMajorityOf(rule: RuleChoice, { majorities }: Rules): StatuteMajority | null {
  return majorities.find((_, index) => statuteChoice(index) === rule) ?? null;
}

export function fractionOf({ numerator, denominator, base, strictness, quorum }: StatuteMajority): Fraction {
  return { numerator, denominator, base, strictness, quorum };
}

/** The choice that an earlier vote was put under; a share that the statute names keeps its name. */
export function choiceOf({ rule, fraction }: VoteSummary, { majorities }: Rules): RuleChoice {
  if (rule !== 'fraction') return rule;
  const index = majorities.findIndex((one) => sameShare(fractionOf(one), fraction));
  return index === -1 ? 'fraction' : statuteChoice(index);
}

function sameShare(one: Fraction, other: Fraction | null): boolean {
  return (
    other !== null &&
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    one.base === other.base &&
    one.strictness === other.strictness &&
    one.quorum === other.quorum
  );
}
