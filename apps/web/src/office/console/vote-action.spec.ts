import type { OfficeSnapshot, VoteView } from '@kworum/contracts';
import { aRoom, aVote, anAgenda, anAnnouncedVote, anOfficeSnapshot } from '@kworum/testing';
import { actionsOf } from './vote-action';

const announced = anAnnouncedVote();
const room = anOfficeSnapshot({ vote: announced });

const cases: readonly (readonly [string, VoteView, OfficeSnapshot, readonly string[]])[] = [
  ['a prepared vote: none, it can be withdrawn', aVote(), room, []],
  ['an open vote', aVote({ status: 'open' }), room, ['annul']],
  ['a closed vote', aVote({ status: 'closed' }), room, ['annul']],
  ['an announced vote', announced, room, ['correction', 'revote', 'annul']],
  ['an announced quorum check', { ...announced, matter: 'quorum' }, room, ['annul']],
  ['an annulled vote', { ...announced, status: 'annulled' }, room, []],
  [
    'an announced vote between two items',
    announced,
    anOfficeSnapshot({ agenda: anAgenda(0) }),
    ['correction', 'annul'],
  ],
  [
    'an announced vote while another runs',
    announced,
    anOfficeSnapshot({ vote: aVote({ status: 'open' }) }),
    ['correction', 'annul'],
  ],
  [
    'a vote of a session that is over',
    announced,
    anOfficeSnapshot({ meeting: { ...aRoom().meeting, phase: 'closed' } }),
    [],
  ],
];

it.each(cases)('may follow %s', (_title, vote, snapshot, expected) => {
  expect(actionsOf(vote, snapshot)).toEqual(expected);
});
