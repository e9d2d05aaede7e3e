import fc from 'fast-check';
import golden from '../../vectors/verdicts/elections.json';
import {
  ElectionMethod,
  ElectionTerms,
  decideElection,
  electedIn,
  isLawfulContent,
  lowestOf,
} from './election';
import { Choice, Marks, SilentOutcome, choices, seatsIn, silentOutcomes } from './outcome';
import { NamedRuleId, majorityRules } from './rule';
import { ruleText } from './wording';
import { electionWord, explainElection } from './wording';

type Golden = (typeof golden.cases)[number];

const termsOf = ({ seats, method, candidates }: Golden): ElectionTerms => ({
  seats,
  method: method as ElectionMethod,
  candidates: candidates.map(({ candidateId }) => ({ candidateId, name: `Pani ${candidateId}` })),
});

function resultsOf(given: Golden) {
  const { rule, statutorySize, excludedCountForQuorum } = given;
  const ballots = given.ballots.flatMap(({ times, marks }) =>
    Array.from({ length: times }, () => marks as Marks),
  );
  const silent = silentOutcomes.flatMap((outcome) =>
    Array.from({ length: given.silent[outcome] }, () => outcome),
  );
  const setting = { statutorySize, excludedCountForQuorum, legalBasis: 'statut' };
  return decideElection(termsOf(given), majorityRules[rule as NamedRuleId], ballots, silent, setting);
}

const named = (name: string) => {
  const found = golden.cases.find((one) => one.name === name);
  if (!found) throw new Error(`There is no case "${name}"`);
  return found;
};

describe('an election', () => {
  it.each(golden.cases)('$rule, $seats to $method: $name', (given) => {
    const results = resultsOf(given).map(({ candidateId, counts, verdict, standing }) => ({
      ...{ candidateId, for: counts.for, against: counts.against, abstain: counts.abstain },
      ...{ required: verdict.required, reason: verdict.reason, standing },
    }));
    expect(results).toEqual(given.candidates);
  });
});

describe('any election', () => {
  const candidates = ['A', 'B', 'C', 'D'].map((candidateId) => ({ candidateId, name: candidateId }));
  const marks = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), fc.constantFrom<Choice>(...choices));
  const election = fc.record({
    seats: fc.integer({ min: 1, max: 4 }),
    ballots: fc.array(marks, { maxLength: 12 }),
    silent: fc.array(fc.constantFrom<SilentOutcome>(...silentOutcomes), { maxLength: 4 }),
    rule: fc.constantFrom<NamedRuleId>('simple', 'absolute-secret', 'absolute-statutory'),
  });
  const decided = (given: typeof election extends fc.Arbitrary<infer T> ? T : never) =>
    decideElection(
      { seats: given.seats, method: 'approve', candidates },
      majorityRules[given.rule],
      given.ballots,
      given.silent,
      { statutorySize: 16, legalBasis: 'statut', excludedCountForQuorum: true },
    );

  it('elects no more than there are seats, and nobody with fewer votes than somebody tied', () => {
    fc.assert(
      fc.property(election, (given) => {
        const results = decided(given);
        const elected = electedIn(results);
        expect(elected.length).toBeLessThanOrEqual(given.seats);
        const tied = results.filter(({ standing }) => standing === 'tied');
        for (const winner of elected) {
          for (const other of tied) expect(winner.counts.for).toBeGreaterThan(other.counts.for);
        }
      }),
    );
  });

  it('treats candidates with the same counts alike', () => {
    fc.assert(
      fc.property(election, (given) => {
        const standing = new Map<string, string>();
        for (const { counts, standing: found } of decided(given)) {
          const key = JSON.stringify(counts);
          expect(standing.get(key) ?? found).toBe(found);
          standing.set(key, found);
        }
      }),
    );
  });

  it('calls a tie only when more are level than seats are left', () => {
    fc.assert(
      fc.property(election, (given) => {
        const results = decided(given);
        const tied = results.filter(({ standing }) => standing === 'tied').length;
        const left = given.seats - electedIn(results).length;
        if (tied > 0) expect(tied).toBeGreaterThan(left);
        if (tied > 0) expect(left).toBeGreaterThan(0);
      }),
    );
  });

  it('counts every seat once for every candidate', () => {
    fc.assert(
      fc.property(election, (given) => {
        const seats = given.ballots.length + given.silent.length;
        for (const { counts } of decided(given)) expect(seatsIn(counts)).toBe(seats);
      }),
    );
  });
});

describe('a ballot of an election', () => {
  const terms = (method: ElectionMethod): ElectionTerms => ({
    ...{ seats: 2, method },
    candidates: ['A', 'B', 'C'].map((candidateId) => ({ candidateId, name: candidateId })),
  });

  it.each<[string, ElectionMethod | null, Choice | Marks, boolean]>([
    ['may choose as many as there are seats', 'choose', { A: 'for', B: 'for' }, true],
    ['may choose fewer', 'choose', { C: 'for' }, true],
    ['may be empty', 'choose', {}, true],
    ['may not choose more than there are seats', 'choose', { A: 'for', B: 'for', C: 'for' }, false],
    ['may not be against anybody where candidates are chosen', 'choose', { A: 'against' }, false],
    ['may not abstain on anybody where candidates are chosen', 'choose', { A: 'abstain' }, false],
    ['may not choose who does not stand', 'choose', { D: 'for' }, false],
    ['may approve of all', 'approve', { A: 'for', B: 'for', C: 'for' }, true],
    ['may be against all', 'approve', { A: 'against', B: 'against', C: 'against' }, true],
    ['may say nothing of some', 'approve', { A: 'abstain' }, true],
    ['may not approve of who does not stand', 'approve', { A: 'for', D: 'for' }, false],
    ['may not be one choice without a candidate', 'approve', 'for', false],
    ['may not choose candidates where none stand', null, { A: 'for' }, false],
    ['may be one choice where no candidates stand', null, 'abstain', true],
  ])('%s', (_rule, method, content, lawful) => {
    expect(isLawfulContent(method && terms(method), content)).toBe(lawful);
  });
});

describe('the lowest of those not elected', () => {
  it('is one, or several when they are level', () => {
    const lowest = (name: string) => lowestOf(resultsOf(named(name))).map(({ candidateId }) => candidateId);
    expect(lowest('a seat stays empty when only one reaches the majority')).toEqual(['C', 'D']);
    expect(lowest('eight of 15 elect')).toEqual(['B']);
  });
});

describe('the sentence of an election', () => {
  it.each([
    ['eight of 15 elect', 'Wybrano', 'Wybrano: Pani A (8) (statut)'],
    [
      'exactly half of the ballots elects nobody',
      'Nie dokonano wyboru',
      'Nie dokonano wyboru: nikt nie uzyskał wymaganej większości (statut)',
    ],
    [
      'one is elected, two are level for the seat that is left',
      'Wybrano część',
      'Wybrano część: Pani A (4); równa liczba głosów: Pani B (3), Pani C (3); miejsca nieobsadzone: 1 (statut)',
    ],
    [
      'three level for two seats are all tied',
      'Nie dokonano wyboru',
      'Nie dokonano wyboru: równa liczba głosów: Pani A (4), Pani B (4), Pani C (4) (statut)',
    ],
    [
      'a council without a quorum elects nobody',
      'Nie dokonano wyboru',
      'Nie dokonano wyboru: brak kworum, obecnych 7, wymagane 8 z 15 (statut)',
    ],
  ])('says of "%s": %s', (name, word, sentence) => {
    const given = named(name);
    expect(electionWord(termsOf(given), resultsOf(given)).pl).toBe(word);
    expect(explainElection(termsOf(given), resultsOf(given)).pl).toBe(sentence);
  });
});

describe('the rule of an election in words', () => {
  it.each([
    ['simple', 'Wybór większością głosów: najwięcej oddanych'],
    ['absolute-secret', 'Bezwzględna większość: więcej niż połowa oddanych głosów'],
    ['absolute-statutory', 'Bezwzględna większość ustawowego składu: ZA więcej niż połowa rady'],
  ] as const)('says of a choice among candidates by %s: %s', (rule, words) => {
    expect(ruleText(majorityRules[rule], { method: 'choose' }).pl).toBe(words);
  });

  it('stays as it is where each candidate is voted on', () => {
    expect(ruleText(majorityRules.simple, { method: 'approve' })).toEqual(ruleText(majorityRules.simple));
  });
});
