import { isDeepStrictEqual } from 'node:util';
import type { Counts, Majority, Quorum, Rule, Verdict } from './vote-shapes';

type Numbers = Omit<Majority, 'rule'>;

/** The numbers that a named rule always has; `fraction` brings its own. */
const named: Readonly<Record<Exclude<Rule, 'fraction'>, Numbers>> = {
  simple: numbers(1, 1, 'against', 'strict', 'half-of-statutory'),
  absolute: numbers(1, 1, 'against-and-abstain', 'strict', 'half-of-statutory'),
  'absolute-secret': numbers(1, 1, 'against-and-abstain', 'strict', 'half-of-statutory'),
  'absolute-statutory': numbers(1, 2, 'statutory', 'strict', 'half-of-statutory'),
  'three-fifths-statutory': numbers(3, 5, 'statutory', 'at-least', 'implied'),
  'two-thirds-statutory': numbers(2, 3, 'statutory', 'at-least', 'implied'),
  quorum: numbers(1, 2, 'statutory', 'at-least', 'implied'),
};

/** Seats that a majority may be measured against, from the counts and the statutory size. */
const bases: Readonly<Record<Majority['base'], (counts: Counts, n: number) => number>> = {
  against: (counts) => counts.against,
  'against-and-abstain': (counts) => counts.against + counts.abstain,
  statutory: (_, n) => n,
  present: (counts) => presentIn(counts),
  cast: (counts) => castIn(counts),
  entitled: (counts) => castIn(counts) + counts.noVote,
};

/** Whether a named rule comes with the numbers of its name. */
export function isAsNamed({ rule, ...given }: Majority): boolean {
  return rule === 'fraction' || isDeepStrictEqual({ ...given }, named[rule]);
}

/**
 * Whether the votes for reach the majority, and the smallest whole number of them that would.
 * In arbitrary precision: a fraction's numbers come from the file.
 */
function measure(
  majority: Majority,
  counts: Counts,
  statutorySize: number,
): { readonly reached: boolean; readonly required: number } {
  const bar = BigInt(majority.numerator) * BigInt(bases[majority.base](counts, statutorySize));
  const unit = BigInt(majority.denominator);
  const required = majority.strictness === 'strict' ? bar / unit + 1n : (bar + unit - 1n) / unit;
  return { reached: BigInt(counts.for) >= required, required: Number(required) };
}

/** What a verdict is made of besides the counts. */
export interface Yardstick {
  readonly majority: Majority;
  readonly legalBasis: string;
  readonly statutorySize: number;
  readonly excludedCountForQuorum: boolean;
}

export function verdictOf(counts: Counts, yardstick: Yardstick): Verdict {
  const { majority, legalBasis, statutorySize, excludedCountForQuorum } = yardstick;
  const present = presentIn(counts);
  const quorum = quorumOf(excludedCountForQuorum ? present : present - counts.excluded, statutorySize);
  const { reached, required } = measure(majority, counts, statutorySize);
  const quorate = majority.quorum === 'implied' || quorum.reached;
  return {
    passed: quorate && reached,
    reason: !quorate ? 'no-quorum' : reached ? 'majority-reached' : 'majority-not-reached',
    rule: majority.rule,
    legalBasis,
    required,
    statutorySize,
    quorum,
  };
}

/** Members who count for the quorum, against half of the statutory size rounded up. */
export function quorumOf(present: number, statutorySize: number): Quorum {
  return { present, required: Math.ceil(statutorySize / 2), reached: 2 * present >= statutorySize };
}

/** All seats that are not absent. */
function presentIn(counts: Counts): number {
  return castIn(counts) + counts.noVote + counts.excluded;
}

function castIn(counts: Counts): number {
  return counts.for + counts.against + counts.abstain;
}

function numbers(
  numerator: number,
  denominator: number,
  base: Majority['base'],
  strictness: Majority['strictness'],
  quorum: Majority['quorum'],
): Numbers {
  return { numerator, denominator, base, strictness, quorum };
}
