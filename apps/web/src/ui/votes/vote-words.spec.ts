import { castKey, choiceKey, choicesOffered, outcomeKey, outcomeOfOneKey } from './vote-words';

it('offers one answer to a quorum check and three to every other question', () => {
  expect(choicesOffered('quorum')).toEqual(['for']);
  expect(choicesOffered('test')).toEqual(['for', 'against', 'abstain']);
});

it.each([
  ['quorum', 'for', 'choice.here', 'quorumOutcome.for', 'quorumOutcomeOfOne.for'],
  ['motion', 'for', 'choice.for', 'outcome.for', 'outcomeOfOne.for'],
] as const)('in a matter of %s names the answer %s by words of its own', (matter, choice, ...keys) => {
  expect([choiceKey(matter, choice), outcomeKey(matter, choice), outcomeOfOneKey(matter, choice)]).toEqual(
    keys,
  );
});

it('keeps the absent of a quorum check absent', () => {
  expect(outcomeKey('quorum', 'absent')).toBe('outcome.absent');
});

it.each([
  ['recall', true, 'procedure.cardsOf'],
  ['recall', false, 'common.castOf'],
  ['quorum', false, 'procedure.confirmedOf'],
] as const)('counts in a matter of %s, anonymous %s, by words of its own', (matter, anonymous, key) => {
  expect(castKey({ matter, anonymous })).toBe(key);
});
