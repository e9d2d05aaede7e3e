import { canonicalJson } from '../canonical-json';
import type { Majority } from '../form/majority';

const half = 'half-of-statutory';
type Numbers = Omit<Majority, 'rule'>;

function numbers(
  [numerator, denominator]: readonly [number, number],
  base: Majority['base'],
  strictness: Majority['strictness'],
  quorum: Majority['quorum'],
): Numbers {
  return { numerator, denominator, base, strictness, quorum };
}

/** The numbers of the named rules, as the format's table has them. */
const table: Readonly<Record<Exclude<Majority['rule'], 'fraction'>, Numbers>> = {
  simple: numbers([1, 1], 'against', 'strict', half),
  absolute: numbers([1, 1], 'against-and-abstain', 'strict', half),
  'absolute-secret': numbers([1, 1], 'against-and-abstain', 'strict', half),
  'absolute-statutory': numbers([1, 2], 'statutory', 'strict', half),
  'three-fifths-statutory': numbers([3, 5], 'statutory', 'at-least', 'implied'),
  'two-thirds-statutory': numbers([2, 3], 'statutory', 'at-least', 'implied'),
  quorum: numbers([1, 2], 'statutory', 'at-least', 'implied'),
};

export function hasNumbersOfItsRule({ rule, ...own }: Majority): boolean {
  return rule === 'fraction' || canonicalJson(own) === canonicalJson(table[rule]);
}
