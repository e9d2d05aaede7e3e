import { aFloor, aVote, anAnnouncedVote } from '@kworum/testing';
import { isResultOnShow } from './is-result-on-show';

const vote = anAnnouncedVote();

it.each([
  ['nobody speaks', null, true],
  [
    'a speech goes on that began before the announcement',
    aFloor({ since: '2026-11-26T09:39:00.000Z' }),
    true,
  ],
  ['a speech began after the announcement', aFloor({ since: '2026-11-26T09:43:00.000Z' }), false],
])('an announced result while %s', (_title, floor, expected) => {
  expect(isResultOnShow({ vote, floor })).toBe(expected);
});

it('shows no result before the announcement', () => {
  expect(isResultOnShow({ vote: aVote({ status: 'closed' }), floor: null })).toBe(false);
});

it('shows an annulment until the next speech, also of a vote that was never announced', () => {
  const annulled = aVote({
    status: 'annulled',
    annulment: { at: '2026-11-26T09:45:00.000Z', reason: 'Awaria' },
  });
  const speaking = (since: string) => isResultOnShow({ vote: annulled, floor: aFloor({ since }) });
  expect(speaking('2026-11-26T09:44:00.000Z')).toBe(true);
  expect(speaking('2026-11-26T09:46:00.000Z')).toBe(false);
});
