import { object, oneOf, wholeFrom } from '../reading';

export const rule = oneOf(
  'simple',
  'absolute',
  'absolute-secret',
  'absolute-statutory',
  'three-fifths-statutory',
  'two-thirds-statutory',
  'quorum',
  'fraction',
);

/** The five numbers of a majority. */
export const numbers = {
  numerator: wholeFrom(1),
  denominator: wholeFrom(1),
  base: oneOf('against', 'against-and-abstain', 'statutory', 'present', 'cast', 'entitled'),
  strictness: oneOf('strict', 'at-least'),
  quorum: oneOf('half-of-statutory', 'implied'),
};

export const majority = object({ rule, ...numbers });
export type Majority = ReturnType<typeof majority>;
