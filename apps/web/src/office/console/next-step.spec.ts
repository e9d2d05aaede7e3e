import type { OfficeSnapshot } from '@kworum/contracts';
import {
  aRoom,
  aVote,
  amendmentOf,
  anAgenda,
  anAmendment,
  anAnnouncedElection,
  anAnnouncedVote,
  anOfficeSnapshot,
  choosing,
  itemOf,
} from '@kworum/testing';
import { isPutToVote, stepsOf } from './next-step';

const meetingIn = (phase: OfficeSnapshot['meeting']['phase']) => ({
  meeting: { ...aRoom().meeting, phase },
});
const announced = anAnnouncedVote();

const cases: readonly (readonly [string, OfficeSnapshot | null, string | null, readonly string[]])[] = [
  ['a planned meeting: prepare the room', null, 'prepare-room', []],
  ['a prepared room: open the session', anOfficeSnapshot(meetingIn('prepared')), 'open-meeting', []],
  [
    'an open session without an item: start the first one',
    anOfficeSnapshot({ agenda: anAgenda(0) }),
    'start-item',
    ['close-meeting'],
  ],
  [
    'an item that is put to the vote: prepare the vote',
    anOfficeSnapshot(),
    'prepare-vote',
    ['start-item', 'end-item', 'close-meeting'],
  ],
  [
    'an item that is only heard: the next item',
    anOfficeSnapshot({ agenda: anAgenda(4) }),
    'start-item',
    ['prepare-vote', 'end-item', 'close-meeting'],
  ],
  ['a prepared vote: open it', anOfficeSnapshot({ vote: aVote() }), 'open-vote', ['withdraw-vote']],
  [
    'a prepared vote that a check refuses: open it only with a stated reason',
    anOfficeSnapshot({ vote: aVote(), failingChecks: ['no-quorum'] }),
    'open-vote-overriding',
    ['withdraw-vote'],
  ],
  ['an open vote: close it', anOfficeSnapshot({ vote: aVote({ status: 'open' }) }), 'close-vote', []],
  [
    'a closed vote: announce the result',
    anOfficeSnapshot({ vote: aVote({ status: 'closed' }) }),
    'announce-result',
    [],
  ],
  [
    'an announced result: the next item',
    anOfficeSnapshot({ vote: announced }),
    'start-item',
    ['prepare-vote', 'end-item', 'close-meeting'],
  ],
  [
    'an annulled vote: prepare the vote again',
    anOfficeSnapshot({ vote: { ...announced, status: 'annulled' } }),
    'prepare-vote',
    ['start-item', 'end-item', 'close-meeting'],
  ],
  [
    'a quorum check: the item is still to be voted on',
    anOfficeSnapshot({ vote: { ...announced, matter: 'quorum' } }),
    'prepare-vote',
    ['start-item', 'end-item', 'close-meeting'],
  ],
  [
    'an election that has left a seat: prepare the next round',
    anOfficeSnapshot({ vote: anAnnouncedElection([choosing(1), choosing(2)]) }),
    'prepare-vote',
    ['start-item', 'end-item', 'close-meeting'],
  ],
  [
    'an election that has filled every seat: the next item',
    anOfficeSnapshot({ vote: anAnnouncedElection(Array.from({ length: 9 }, () => choosing(1))) }),
    'start-item',
    ['prepare-vote', 'end-item', 'close-meeting'],
  ],
  [
    'an announced result with an amendment still pending: prepare its vote',
    anOfficeSnapshot({ vote: announced, amendments: [anAmendment(1)] }),
    'prepare-vote',
    ['start-item', 'end-item', 'close-meeting'],
  ],
  [
    'a vote on an amendment: the draft is still to be voted on',
    anOfficeSnapshot({
      vote: {
        ...announced,
        question: { kind: 'amendment', amendmentId: amendmentOf(1), title: 'Skreślenie', author: 'Klub' },
      },
    }),
    'prepare-vote',
    ['start-item', 'end-item', 'close-meeting'],
  ],
  [
    'the last item: close the session',
    anOfficeSnapshot({ agenda: anAgenda(12) }),
    'close-meeting',
    ['prepare-vote', 'end-item'],
  ],
  ['every item ended: close the session', anOfficeSnapshot({ agenda: anAgenda(13) }), 'close-meeting', []],
  ['a closed session: nothing', anOfficeSnapshot(meetingIn('closed')), null, []],
];

describe('the next sensible step', () => {
  it.each(cases)('after %s', (_title, snapshot, next, others) => {
    const steps = stepsOf(snapshot);
    expect(steps.next?.kind ?? null).toBe(next);
    expect(steps.others.map(({ kind }) => kind)).toEqual(others);
  });

  it('goes back to an item that was passed over', () => {
    const agenda = anAgenda(12).map((item) =>
      item.number === '3' ? { ...item, status: 'pending' as const } : item,
    );
    expect(stepsOf(anOfficeSnapshot({ agenda })).next).toMatchObject({
      kind: 'start-item',
      itemId: itemOf(3),
    });
  });
});

describe('items that agendas put to the vote', () => {
  it.each([
    ['Podjęcie uchwały w sprawie zmiany budżetu', true],
    ['Przyjęcie porządku obrad', true],
    ['Udzielenie wotum zaufania', true],
    ['Interpelacje i zapytania', false],
    ['Zamknięcie sesji', false],
  ])('%s', (title, expected) => expect(isPutToVote(title)).toBe(expected));
});
