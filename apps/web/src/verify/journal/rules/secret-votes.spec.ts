import { anna, bogdan, celina, id, told, voteA } from './told';
import { absoluteSecret, announced, cast, closed, counts, issued, opened, verdict, vote } from './told-votes';

const secret = [vote(voteA, { matter: 'recall', ballot: 'secret', majority: absoluteSecret }), opened()];
const secretly = (inFavour: number, against: number, said: object) =>
  closed('voted', 3, { counts: counts(inFavour, against), verdict: said });
const three = [anna, bogdan, celina];
const recalled = verdict(true, 2, 'absolute-secret');

describe('a secret vote', () => {
  const voted = [...secret, ...three.map((memberId) => issued(memberId))];
  it('is believed as counted when as many ballots are counted as were issued', () => {
    expect(told(...voted, secretly(2, 1, recalled))).toBeNull();
  });
  it('is not believed with a ballot too many', () => {
    expect(told(...voted, secretly(3, 1, recalled))).toBe('secretCounts');
  });
  it('is not believed with a verdict that its counts do not give', () => {
    expect(told(...voted, secretly(1, 2, recalled))).toBe('verdict');
  });
  it.each([
    ['a ballot that says how', cast('for'), 'ballotInSecretVote'],
    ['a second ballot of a seat', issued(celina), 'issuedTwice'],
    ['a ballot that the office brings', { ...issued(id(4)), by: 'office' }, 'notOwnBallot'],
  ])('refuses %s', (_, event, reason) => {
    expect(told(...voted, event)).toBe(reason);
  });
  it('refuses a ballot after the time limit', () => {
    const [prepared = vote()] = secret;
    const late = { ...issued(), second: 11 };
    expect(told(prepared, opened(voteA, { timeLimitSeconds: 10 }), late)).toBe('tooLate');
  });
  it('takes no correction', () => {
    const mistake = {
      type: 'correction.declared',
      voteId: voteA,
      memberId: anna,
      choice: 'for',
      reason: 'x',
    };
    expect(told(...voted, secretly(2, 1, recalled), announced(), mistake)).toBe('nothingToCorrect');
  });
});

it('an open vote has no secret ballots', () => {
  expect(told(vote(), opened(), issued())).toBe('issuedInOpenVote');
});
