import { anna, bogdan, celina, id, told, voteA, voteB } from './told';
import { announced, cast, closed, counts, opened, verdict, vote } from './told-votes';

const [jan, ewa, ola] = [
  { candidateId: id(41), name: 'Jan' },
  { candidateId: id(42), name: 'Ewa' },
  { candidateId: id(43), name: 'Ola' },
];
const election = (question: object = {}, members: object = {}) =>
  vote(voteA, {
    matter: 'election',
    question: {
      ...{ kind: 'election', seats: 2, method: 'approve', candidates: [jan, ewa, ola], round: 1 },
      ...{ previousVoteId: null, ...question },
    },
    ...members,
  });
describe('an election has seats and candidates', () => {
  it.each([
    ['no seat', { seats: 0 }, 'electionForm'],
    ['no candidate', { candidates: [] }, 'electionForm'],
    ['a candidate twice', { candidates: [jan, jan] }, 'electionForm'],
    ['a second round of nothing', { round: 2 }, 'roundWithoutPrevious'],
    ['a round after a vote that is not there', { round: 2, previousVoteId: voteB }, 'roundAfterNothing'],
  ])('refuses %s', (_, question, reason) => {
    expect(told(election(question))).toBe(reason);
  });
});

describe('a further round goes on where the one before ended', () => {
  // Jan has three votes and is elected, Ewa and Ola have one and are not.
  const result = [
    { candidateId: id(41), counts: counts(3, 0), verdict: verdict(true, 1), standing: 'elected' },
    ...[id(42), id(43)].map((candidateId) => ({
      ...{ candidateId, counts: counts(1, 1, 1), verdict: verdict(false, 2), standing: 'not-elected' },
    })),
  ];
  const choices = [
    { [id(41)]: 'for', [id(42)]: 'for', [id(43)]: 'for' },
    { [id(41)]: 'for', [id(42)]: 'against', [id(43)]: 'against' },
    { [id(41)]: 'for' },
  ];
  const before = [
    election(),
    opened(),
    ...[anna, bogdan, celina].map((memberId, index) => cast(choices[index], memberId)),
    closed('voted', 3, { candidates: result }),
    announced(),
  ];
  const next = (question: object) =>
    vote(voteB, {
      matter: 'election',
      question: {
        ...{ kind: 'election', seats: 1, method: 'approve', candidates: [ewa, ola], round: 2 },
        ...{ previousVoteId: voteA, ...question },
      },
    });

  it('takes those who were not elected, for the seat that is left', () => {
    expect(told(...before, next({}))).toBeNull();
  });
  it.each([
    ['more seats than are left', { seats: 2 }, 'roundSeats'],
    ['a round too far', { round: 3 }, 'roundForm'],
    ['another method', { method: 'choose' }, 'roundForm'],
    ['who is already elected', { candidates: [jan] }, 'roundCandidates'],
    ['another name', { candidates: [{ ...ewa, name: 'Eve' }] }, 'roundCandidates'],
  ])('refuses %s', (_, question, reason) => {
    expect(told(...before, next(question))).toBe(reason);
  });
  const annulled = { type: 'vote.annulled', voteId: voteA, reason: 'awaria' };
  it('opens one only with a reason when the round before was annulled since', () => {
    const prepared = [...before, next({}), annulled];
    expect(told(...prepared, opened(voteB))).toBe('roundAnnulled');
    expect(told(...prepared, opened(voteB, { override: 'decyzja' }))).toBeNull();
  });
  it('refuses a round after an annulled one', () => {
    expect(told(...before, annulled, next({}))).toBe('roundAfterNothing');
  });
});
