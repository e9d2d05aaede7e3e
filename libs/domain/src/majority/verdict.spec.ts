import fc from 'fast-check';
import realVotes from '../../../../data/real-votes.json';
import edges from '../../vectors/verdicts/edges.json';
import { Counts, seatsIn } from './outcome';
import { Majority, NamedRuleId, majorityRules } from './rule';
import { decideVerdict } from './verdict';
import { explainVerdict } from './wording';

const ruleId = fc.constantFrom(...(Object.keys(majorityRules) as NamedRuleId[]));
const verdictOf = (majority: Majority, given: Counts, statutorySize: number, excludedCountForQuorum = true) =>
  decideVerdict(majority, given, { statutorySize, legalBasis: 'statut', excludedCountForQuorum });
const seats = fc.nat({ max: 60 });
const counts = fc.record({
  for: seats,
  against: seats,
  abstain: seats,
  noVote: seats,
  absent: seats,
  excluded: seats,
});

describe('a verdict', () => {
  it.each(edges.cases)('$rule: $name', ({ rule, counts: given, statutorySize, ...expected }) => {
    const rulesOfTheCouncil = 'excludedCountForQuorum' in expected ? expected.excludedCountForQuorum : true;
    const verdict = verdictOf(majorityRules[rule as NamedRuleId], given, statutorySize, rulesOfTheCouncil);
    expect(verdict).toMatchObject({
      passed: expected.passed,
      reason: expected.reason,
      required: expected.required,
      quorum: expected.quorum,
    });
  });

  it.each(realVotes.votes)('agrees with the published vote $id', (vote) => {
    const published: Counts = {
      for: vote.for,
      against: vote.against,
      abstain: vote.abstain,
      noVote: vote.noVote,
      absent: vote.absent,
      excluded: 0,
    };
    const rule = majorityRules[vote.rule as NamedRuleId];
    expect(verdictOf(rule, published, vote.statutorySize).passed).toBe(vote.passed);
  });

  it('never gets worse by one more vote for, taken from those who were silent', () => {
    fc.assert(
      fc.property(ruleId, counts, seats, (id, before, vacant) => {
        const size = seatsIn(before) + vacant;
        fc.pre(before.noVote > 0 && size > 0);
        const after = { ...before, for: before.for + 1, noVote: before.noVote - 1 };
        const was = verdictOf(majorityRules[id], before, size).passed;
        expect(verdictOf(majorityRules[id], after, size).passed || !was).toBe(true);
      }),
    );
  });

  it('names the smallest number of votes for that passes', () => {
    fc.assert(
      fc.property(ruleId, counts, (id, given) => {
        const size = Math.max(seatsIn(given), 1) + 200;
        const rule = { ...majorityRules[id], quorum: 'implied' as const };
        const { required } = verdictOf(rule, given, size);
        const passesWith = (votes: number) =>
          verdictOf(rule, { ...given, absent: 0, for: votes }, Math.max(size, 1000)).passed;
        fc.pre(majorityRules[id].base !== 'statutory');
        expect(passesWith(required)).toBe(true);
        expect(required === 0 || !passesWith(required - 1)).toBe(true);
      }),
    );
  });

  it('is never better where the excluded do not count for the quorum', () => {
    fc.assert(
      fc.property(ruleId, counts, seats, (id, given, vacant) => {
        const size = seatsIn(given) + vacant;
        const counted = verdictOf(majorityRules[id], given, size, true);
        const uncounted = verdictOf(majorityRules[id], given, size, false);
        expect(counted.passed || !uncounted.passed).toBe(true);
        expect(counted.quorum.present - uncounted.quorum.present).toBe(given.excluded);
      }),
    );
  });

  it('refuses to judge more seats than the body has', () => {
    const impossible = { for: 14, against: 4, abstain: 0, noVote: 2, absent: 1, excluded: 0 };
    expect(() => verdictOf(majorityRules.simple, impossible, 19)).toThrow(RangeError);
  });

  it('refuses counts that are no whole numbers', () => {
    const fractional = { for: 1.5, against: 0, abstain: 0, noVote: 0, absent: 0, excluded: 0 };
    expect(() => verdictOf(majorityRules.simple, fractional, 21)).toThrow(RangeError);
  });

  it('is explained in one sentence with its legal basis', () => {
    const given = { for: 15, against: 12, abstain: 3, noVote: 0, absent: 0, excluded: 0 };
    const { legalBasis, ...majority } = majorityRules['absolute-statutory'];
    const setting = { statutorySize: 30, legalBasis, excludedCountForQuorum: true };
    const verdict = decideVerdict(majority, given, setting);
    expect(explainVerdict(verdict, given, 'resolution')).toEqual({
      pl: 'Nie podjęto: 15 za, wymagane 16 z 30 (art. 20 ust. 1a u.s.g.)',
      en: 'Not adopted: 15 for, 16 of 30 needed (art. 20 ust. 1a u.s.g.)',
    });
  });
});
