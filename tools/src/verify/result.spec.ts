import {
  Majority,
  Outcome,
  countOutcomes,
  decideVerdict,
  majorityBases,
  majorityRules,
  quorumRules,
} from '@kworum/domain';
import fc from 'fast-check';
import type { Choice, Plan } from './journal-shapes';
import { resultFault } from './result';

const seatOutcome = fc.constantFrom<Outcome>('for', 'against', 'abstain', 'no-vote', 'absent', 'excluded');

const named = fc
  .constantFrom(...Object.values(majorityRules))
  .map(({ legalBasis: _source, ...majority }): Majority => majority);
const fraction: fc.Arbitrary<Majority> = fc.record({
  rule: fc.constant('fraction' as const),
  numerator: fc.integer({ min: 1, max: 100 }),
  denominator: fc.integer({ min: 1, max: 100 }),
  base: fc.constantFrom(...majorityBases),
  strictness: fc.constantFrom('strict' as const, 'at-least' as const),
  quorum: fc.constantFrom(...quorumRules),
});

/** A vote in which every seat comes to the given outcome. */
function voteThatEndsIn(outcomes: readonly Outcome[], vacant: number) {
  const seats = outcomes.map((outcome, index) => ({ memberId: `seat ${index + 1}`, outcome }));
  const plan = {
    statutorySize: outcomes.length + vacant,
    seats: seats.map(({ memberId }) => ({ memberId })),
  } as unknown as Plan;
  const having = (...wanted: Outcome[]) =>
    seats.filter(({ outcome }) => wanted.includes(outcome)).map(({ memberId }) => memberId);
  return {
    plan,
    outcomes: Object.fromEntries(seats.map(({ memberId, outcome }) => [memberId, outcome])),
    present: new Set(seats.filter(({ outcome }) => outcome !== 'absent').map(({ memberId }) => memberId)),
    excluded: new Set(having('excluded')),
    ballots: new Map(
      seats
        .filter(({ outcome }) => ['for', 'against', 'abstain'].includes(outcome))
        .map(({ memberId, outcome }) => [memberId, outcome as Choice]),
    ),
  };
}

describe('the recomputed result', () => {
  it('is the one that the meeting announces, for every named rule, every fraction and every house', () => {
    fc.assert(
      fc.property(
        fc.array(seatOutcome, { minLength: 1, maxLength: 40 }),
        fc.nat({ max: 5 }),
        fc.oneof(named, fraction),
        (houseOutcomes, vacant, majority) => {
          const { plan, outcomes, present, excluded, ballots } = voteThatEndsIn(houseOutcomes, vacant);
          const counts = countOutcomes(Object.values(outcomes));
          const verdict = decideVerdict(majority, counts, plan.statutorySize, 'statut');
          const fault = resultFault(
            { outcomes, counts, verdict },
            plan,
            { majority, legalBasis: 'statut', ballots, excluded },
            present,
          );
          expect(fault).toBeNull();
        },
      ),
    );
  });

  it('counts the ballot of a member who has left', () => {
    const { plan, outcomes, ballots } = voteThatEndsIn(['for', 'against', 'for'], 0);
    const counts = countOutcomes(Object.values(outcomes));
    const verdict = decideVerdict(majorityRules.simple, counts, 3, 'statut');
    const { legalBasis: _source, ...majority } = majorityRules.simple;
    const vote = { majority, legalBasis: 'statut', ballots, excluded: new Set<string>() };
    expect(resultFault({ outcomes, counts, verdict }, plan, vote, new Set(['seat 1']))).toBeNull();
  });
});
