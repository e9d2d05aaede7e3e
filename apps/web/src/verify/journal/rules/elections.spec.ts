import { anna, bogdan, celina, id, told, voteA } from './told';
import { cast, closed, counts, issued, opened, verdict, vote } from './told-votes';

const three = [anna, bogdan, celina];
const ids = [id(41), id(42), id(43)] as const;
const [jan, ewa, ola] = ids;
const election = (method: string, ballot: string) => [
  vote(voteA, {
    ...{ matter: 'election', ballot },
    question: {
      ...{ kind: 'election', seats: 2, method, round: 1, previousVoteId: null },
      candidates: ids.map((candidateId) => ({ candidateId, name: candidateId.slice(-2) })),
    },
  }),
  opened(),
];

describe('a ballot of an election', () => {
  it.each([
    ['one word', 'approve', 'for', 'choiceForm'],
    ['a stranger', 'approve', { [id(44)]: 'for' }, 'unknownCandidate'],
    ['a choice against where one chooses', 'choose', { [jan]: 'against' }, 'chooseOnlyFor'],
    ['more candidates than seats', 'choose', { [jan]: 'for', [ewa]: 'for', [ola]: 'for' }, 'chooseTooMany'],
  ])('does not name %s', (_, method, choice, reason) => {
    expect(told(...election(method, 'open'), cast(choice))).toBe(reason);
  });
  it('may be empty', () => {
    expect(told(...election('choose', 'open'), cast({}))).toBeNull();
  });
  it('is not taken in another vote', () => {
    expect(told(vote(), opened(), cast({ [jan]: 'for' }))).toBe('choiceForm');
  });
});

describe('the result of an election', () => {
  const voted = [...election('choose', 'secret'), ...three.map((memberId) => issued(memberId))];
  const of = (...figures: readonly (readonly [number, string])[]) =>
    figures.map(([inFavour, standing], index) => ({
      ...{ candidateId: ids[index], counts: counts(inFavour, 0, 3 - inFavour) },
      ...{ verdict: verdict(inFavour > 0, 1), standing },
    }));
  const close = (candidates: unknown) => closed('voted', 3, { candidates });

  it.each([
    ['two seats go to the two ahead', of([3, 'elected'], [2, 'elected'], [1, 'not-elected'])],
    ['a tie for the last seat fills no seat', of([3, 'elected'], [1, 'tied'], [1, 'tied'])],
    ['two level for two seats are elected', of([2, 'elected'], [2, 'elected'], [1, 'not-elected'])],
    ['without a majority nobody is elected', of([0, 'not-elected'], [0, 'not-elected'], [0, 'not-elected'])],
  ])('%s', (_, candidates) => {
    expect(told(...voted, close(candidates))).toBeNull();
  });

  const good = of([3, 'elected'], [2, 'elected'], [1, 'not-elected']);
  it.each([
    ['gives a seat of a tie away', of([3, 'elected'], [1, 'elected'], [1, 'not-elected']), 'standing'],
    [
      'chooses more often than the ballots allow',
      of([3, 'elected'], [2, 'tied'], [2, 'tied']),
      'chosenTooOften',
    ],
    ['leaves a candidate out', good.slice(1), 'candidates'],
    ['puts candidates in another order', [...good].reverse(), 'candidates'],
    ['counts ballots against', good.map((each) => ({ ...each, counts: counts(1, 1, 1) })), 'chosenAgainst'],
    ['counts a ballot too few', good.map((each) => ({ ...each, counts: counts(1, 0, 1) })), 'secretCounts'],
  ])('is not believed when it %s', (_, candidates, reason) => {
    expect(told(...voted, close(candidates))).toBe(reason);
  });
  it('is not believed without its candidates', () => {
    const plain = { counts: counts(3, 0), verdict: verdict(true, 1) };
    expect(told(...voted, closed('voted', 3, plain))).toBe('resultOfElection');
  });
  it('counts a candidate of whom an open ballot says nothing among the abstentions', () => {
    const open = [...election('approve', 'open'), cast({ [jan]: 'for' }), cast({ [ewa]: 'against' }, bogdan)];
    const results = (abstaining: number) => [
      { candidateId: jan, counts: counts(1, 0, abstaining), verdict: verdict(true, 1), standing: 'elected' },
      { candidateId: ewa, counts: counts(0, 1, 1), verdict: verdict(false, 2), standing: 'not-elected' },
      { candidateId: ola, counts: counts(0, 0, 2), verdict: verdict(false, 1), standing: 'not-elected' },
    ];
    expect(told(...open, closed('voted', 2, { candidates: results(1) }))).toBeNull();
    expect(told(...open, closed('voted', 2, { candidates: results(0) }))).toBe('counts');
  });
  it('is no result of another vote', () => {
    const ballots = three.map((memberId) => cast('for', memberId));
    expect(told(vote(), opened(), ...ballots, closed('for', 3, { candidates: good }))).toBe('resultOfVote');
  });
});
