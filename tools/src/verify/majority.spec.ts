import fc from 'fast-check';
import { quorumOf, verdictOf } from './majority';
import type { Counts, Majority, Outcome } from './vote-shapes';

const seatOutcome = fc.constantFrom<Outcome>('for', 'against', 'abstain', 'no-vote', 'absent', 'excluded');
const fraction: fc.Arbitrary<Majority> = fc.record({
  rule: fc.constant('fraction' as const),
  numerator: fc.integer({ min: 1, max: 20 }),
  denominator: fc.integer({ min: 1, max: 20 }),
  base: fc.constantFrom(
    ...(['against', 'against-and-abstain', 'statutory', 'present', 'cast', 'entitled'] as const),
  ),
  strictness: fc.constantFrom('strict' as const, 'at-least' as const),
  quorum: fc.constantFrom('half-of-statutory' as const, 'implied' as const),
});
const house = fc.array(seatOutcome, { minLength: 1, maxLength: 20 });

function countsOf(outcomes: readonly Outcome[]): Counts {
  const number = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    for: number('for'),
    against: number('against'),
    abstain: number('abstain'),
    noVote: number('no-vote'),
    absent: number('absent'),
    excluded: number('excluded'),
  };
}

/** The seats of a base as the format words it. */
function baseOf(base: Majority['base'], outcomes: readonly Outcome[], n: number): number {
  const counted: Record<Exclude<Majority['base'], 'statutory'>, readonly Outcome[]> = {
    against: ['against'],
    'against-and-abstain': ['against', 'abstain'],
    present: ['for', 'against', 'abstain', 'no-vote', 'excluded'],
    cast: ['for', 'against', 'abstain'],
    entitled: ['for', 'against', 'abstain', 'no-vote'],
  };
  return base === 'statutory' ? n : outcomes.filter((outcome) => counted[base].includes(outcome)).length;
}

describe('a verdict', () => {
  it('is reached with the smallest number of votes for that the fraction asks of its base', () => {
    fc.assert(
      fc.property(
        house,
        fc.nat({ max: 5 }),
        fraction,
        fc.boolean(),
        (outcomes, vacant, majority, excludedCount) => {
          const n = outcomes.length + vacant;
          const base = baseOf(majority.base, outcomes, n);
          const reaches = (votesFor: number) =>
            majority.strictness === 'strict'
              ? majority.denominator * votesFor > majority.numerator * base
              : majority.denominator * votesFor >= majority.numerator * base;
          let required = 0;
          while (!reaches(required)) required++;
          const counting = outcomes.filter(
            (outcome) => outcome !== 'absent' && (excludedCount || outcome !== 'excluded'),
          ).length;
          const quorate = majority.quorum === 'implied' || counting >= n / 2;
          const reached = reaches(outcomes.filter((outcome) => outcome === 'for').length);
          expect(
            verdictOf(countsOf(outcomes), {
              majority,
              legalBasis: 'statut',
              statutorySize: n,
              excludedCountForQuorum: excludedCount,
            }),
          ).toEqual({
            passed: quorate && reached,
            reason: quorate ? (reached ? 'majority-reached' : 'majority-not-reached') : 'no-quorum',
            rule: 'fraction',
            legalBasis: 'statut',
            required,
            statutorySize: n,
            quorum: { present: counting, required: Math.ceil(n / 2), reached: counting >= n / 2 },
          });
        },
      ),
    );
  });

  it.each([
    [14, 7, 7, true],
    [15, 7, 8, false],
    [15, 8, 8, true],
  ])('of %i seats has a quorum when half of them are there: %i', (n, present, required, reached) => {
    expect(quorumOf(present, n)).toEqual({ present, required, reached });
  });
});
