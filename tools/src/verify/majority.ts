import { isDeepStrictEqual } from 'node:util';
import type { Counts, Majority, Rule } from './journal-shapes';

type Numbers = Omit<Majority, 'rule'>;

/** The numbers that a named rule always has; `fraction` brings its own. */
const named: Readonly<Record<Exclude<Rule, 'fraction'>, Numbers>> = {
  simple: numbers(1, 1, 'against', 'strict', 'half-of-statutory'),
  absolute: numbers(1, 1, 'against-and-abstain', 'strict', 'half-of-statutory'),
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
export function measure(
  majority: Majority,
  counts: Counts,
  statutorySize: number,
): { readonly reached: boolean; readonly required: number } {
  const bar = BigInt(majority.numerator) * BigInt(bases[majority.base](counts, statutorySize));
  const unit = BigInt(majority.denominator);
  const required = majority.strictness === 'strict' ? bar / unit + 1n : (bar + unit - 1n) / unit;
  return { reached: BigInt(counts.for) >= required, required: Number(required) };
}

/** All seats that are not absent. */
export function presentIn(counts: Counts): number {
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
