import type { MeetingEvent } from '@kworum/domain';
import { amendmentId, idOf } from '../fixed-ids';
import { office } from '../honest-house';
import { amendmentsMeeting } from '../meetings/played';
import { byInsider } from '../played-meeting';
import type { JournalVector } from '../vector';

const { inVote, placeOf, slipIn, withEvent } = amendmentsMeeting;
const budget = idOf('item 1');
const farthest = 1;
const annulled = 3;
const repetition = 5;
const last = 6;
const late = 12;

const submitted = (nth: number, itemId: string): MeetingEvent => ({
  ...{ type: 'amendment.submitted', amendmentId: amendmentId(nth), itemId },
  ...{ title: 'mniej na drogi', author: 'radny Jan Czyżyk' },
});
const dropped = (nth: number): MeetingEvent => ({
  ...{ type: 'amendment.dropped', amendmentId: amendmentId(nth), reason: 'cofnięta' },
});
const ordered = (...nth: readonly number[]): MeetingEvent => ({
  ...{ type: 'amendments.ordered', itemId: budget, amendmentIds: nth.map(amendmentId) },
});

/** A vote on another amendment than it was; it goes wrong where `at` says. */
function about(
  sentence: string,
  vote: number,
  nth: number,
  step: 'vote.prepared' | 'vote.opened',
): JournalVector {
  const contentsWith = withEvent(inVote(vote, 'vote.prepared'), 'vote.prepared', (event) => ({
    ...event,
    question: { kind: 'amendment', amendmentId: amendmentId(nth) },
  }));
  return byInsider(sentence, contentsWith, inVote(vote, step));
}

/** Attacks on the order in which amendments and the draft are voted on. */
const orders: Readonly<Record<string, JournalVector>> = {
  'amendment-out-of-order': about(
    'A narrower amendment is voted on before the furthest-reaching one.',
    farthest,
    2,
    'vote.opened',
  ),
  'draft-before-its-amendments': byInsider(
    'The draft is voted on while an amendment is pending.',
    withEvent(inVote(last, 'vote.prepared'), 'vote.prepared', (event) => ({
      ...event,
      ...{ matter: 'resolution', question: { kind: 'plain' } },
    })),
    inVote(last, 'vote.opened'),
  ),
  'amendment-before-an-annulled-one': about(
    'The next amendment is voted on while the one before, whose vote was annulled, is pending again.',
    4,
    2,
    'vote.opened',
  ),
  'amendment-repeated-before-the-pending-one': byInsider(
    'A decided amendment is voted on again before the pending one, without a stated reason.',
    withEvent(inVote(repetition, 'vote.opened'), 'vote.opened', (event) => ({ ...event, override: null })),
    inVote(repetition, 'vote.opened'),
  ),
  'late-amendment-passed-over': byInsider(
    'An amendment to an item taken up again is passed over without a stated reason.',
    withEvent(inVote(late, 'vote.opened'), 'vote.opened', (event) => ({ ...event, override: null })),
    inVote(late, 'vote.opened'),
  ),
  'order-leaves-an-amendment-out': slipIn(
    'The order of voting leaves an amendment out.',
    placeOf('amendments.ordered'),
    office,
    ordered(3, 1),
  ),
  'order-names-an-amendment-twice': slipIn(
    'The order of voting names an amendment twice.',
    placeOf('amendments.ordered'),
    office,
    ordered(3, 1, 2, 2),
  ),
  'order-names-a-dropped-amendment': slipIn(
    'The order of voting names an amendment that was dropped.',
    placeOf('amendments.ordered', 2),
    office,
    ordered(4, 1, 2, 3),
  ),
  'order-of-another-item': slipIn(
    'The amendments of one item are ordered as those of another.',
    placeOf('amendments.ordered'),
    office,
    { type: 'amendments.ordered', itemId: idOf('item 2'), amendmentIds: [3, 1, 2].map(amendmentId) },
  ),
};

/** Attacks on what amendments there are. */
const lives: Readonly<Record<string, JournalVector>> = {
  'amendment-to-unknown-item': slipIn(
    'An amendment is handed in to an item that is not on the agenda.',
    placeOf('amendments.ordered'),
    office,
    submitted(9, idOf('no item')),
  ),
  'amendment-to-an-ended-item': slipIn(
    'An amendment is handed in to an item that has ended.',
    placeOf('item.ended') + 1,
    office,
    submitted(9, budget),
  ),
  'amendment-to-a-settled-item': slipIn(
    'An amendment is handed in to an item that a block vote has settled.',
    placeOf('items.settled') + 1,
    office,
    submitted(9, idOf('item 2')),
  ),
  'amendment-handed-in-twice': slipIn(
    'One amendment is handed in twice.',
    placeOf('amendments.ordered'),
    office,
    submitted(1, budget),
  ),
  'amendment-dropped-twice': slipIn(
    'A dropped amendment is dropped again.',
    placeOf('amendment.dropped') + 1,
    office,
    dropped(1),
  ),
  'amendment-dropped-after-its-vote': slipIn(
    'An adopted amendment is dropped.',
    inVote(farthest, 'vote.announced') + 1,
    office,
    dropped(3),
  ),
  'unknown-amendment-dropped': slipIn(
    'An amendment is dropped that was never handed in.',
    placeOf('amendments.ordered'),
    office,
    dropped(9),
  ),
  'vote-on-a-dropped-amendment': about('A dropped amendment is put to the vote.', last, 1, 'vote.prepared'),
  'vote-on-a-decided-amendment': about(
    'A decided amendment is put to the vote again.',
    last,
    3,
    'vote.prepared',
  ),
  'vote-on-an-unknown-amendment': about(
    'An amendment is put to the vote that was never handed in.',
    last,
    9,
    'vote.prepared',
  ),
  'amendment-as-a-resolution': byInsider(
    'An amendment is put to the vote in the matter of a resolution.',
    withEvent(inVote(annulled, 'vote.prepared'), 'vote.prepared', (event) => ({
      ...event,
      matter: 'resolution',
    })),
    inVote(annulled, 'vote.prepared'),
  ),
};

export const amendmentAttacks: Readonly<Record<string, JournalVector>> = { ...orders, ...lives };
