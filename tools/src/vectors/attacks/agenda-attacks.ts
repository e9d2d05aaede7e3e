import type { MeetingEvent, PlannedItem } from '@kworum/domain';
import { addedItemId, idOf, voteId } from '../fixed-ids';
import { office, plan } from '../honest-house';
import { agendaMeeting } from '../meetings/played';
import { at, byInsider } from '../played-meeting';
import { honestMeeting } from '../tampering';
import type { JournalVector } from '../vector';

const { contents, eventAt, inVote, slipIn, withEvent, withFollowing } = agendaMeeting;
const added = 1;
const rejected = 2;
const movedFirst = 3;
const removed = 4;
const impossible = 5;
const ordinary = 6;
type Prepared = Extract<MeetingEvent, { type: 'vote.prepared' }>;

const changed = (vote: number, agenda: readonly PlannedItem[]): MeetingEvent => ({
  ...{ type: 'agenda.changed', voteId: voteId(vote), agenda },
});
const carriedOut = inVote(added, 'agenda.changed');
const { agenda: withComplaint } = eventAt(carriedOut, 'agenda.changed');

function asked(about: string, vote: number, change: Partial<Prepared>): JournalVector {
  const place = inVote(vote, 'vote.prepared');
  return byInsider(
    about,
    withEvent(place, 'vote.prepared', (event) => ({ ...event, ...change })),
    place,
  );
}

/** Attacks on what a carried change does to the agenda. */
const effects: Readonly<Record<string, JournalVector>> = {
  'agenda-changed-without-the-vote': slipIn(
    'The agenda is changed before anybody has voted on it.',
    inVote(added, 'vote.opened'),
    office,
    changed(added, withComplaint),
  ),
  'agenda-changed-before-the-announcement': slipIn(
    'The agenda is changed before the result is announced.',
    inVote(added, 'vote.announced'),
    office,
    changed(added, withComplaint),
  ),
  'agenda-changed-though-rejected': byInsider(
    'The agenda is changed although the change was rejected.',
    withFollowing(
      inVote(rejected, 'vote.announced') + 1,
      changed(
        rejected,
        withComplaint.filter(({ itemId }) => itemId !== idOf('item 2')),
      ),
    ),
    inVote(rejected, 'vote.announced') + 1,
  ),
  'agenda-changed-otherwise-than-voted': byInsider(
    'The item that was added stands in another place than was voted.',
    withEvent(carriedOut, 'agenda.changed', (event) => ({
      ...event,
      agenda: [...plan.agenda, at(event.agenda, 1)],
    })),
    carriedOut,
  ),
  'agenda-changed-with-another-title': byInsider(
    'The item that was added has another title than was voted.',
    withEvent(carriedOut, 'agenda.changed', (event) => ({
      ...event,
      agenda: event.agenda.with(1, { ...at(event.agenda, 1), title: 'Pochwała Wójta' }),
    })),
    carriedOut,
  ),
  'agenda-changed-in-passing': byInsider(
    'With the item that was added another one disappears.',
    withEvent(carriedOut, 'agenda.changed', (event) => ({
      ...event,
      agenda: event.agenda.slice(0, -1),
    })),
    carriedOut,
  ),
  'agenda-moved-otherwise-than-voted': byInsider(
    'The item that was to come first comes second.',
    withEvent(inVote(movedFirst, 'agenda.changed'), 'agenda.changed', (event) => ({
      ...event,
      agenda: [at(event.agenda, 1), at(event.agenda, 0), ...event.agenda.slice(2)],
    })),
    inVote(movedFirst, 'agenda.changed'),
  ),
  'agenda-change-not-carried-out': byInsider(
    'A change was carried and announced, and the agenda stays as it was.',
    contents.toSpliced(carriedOut, 1),
    carriedOut,
  ),
  'agenda-changed-by-another-command': byInsider(
    'The change is carried out by a command of its own.',
    contents.with(carriedOut, { ...at(contents, carriedOut), commandId: idOf('another command') }),
    carriedOut,
  ),
  'agenda-changed-twice': byInsider(
    'A carried change is carried out once more.',
    withFollowing(carriedOut + 1, changed(added, withComplaint)),
    carriedOut + 1,
  ),
  'agenda-changed-by-an-impossible-change': byInsider(
    'A change that has become impossible is carried out all the same.',
    withFollowing(
      inVote(impossible, 'vote.announced') + 1,
      changed(impossible, [
        ...eventAt(inVote(removed, 'agenda.changed'), 'agenda.changed').agenda,
        at(plan.agenda, 2),
      ]),
    ),
    inVote(impossible, 'vote.announced') + 1,
  ),
  'agenda-changed-by-an-ordinary-vote': byInsider(
    'A vote on a resolution changes the agenda.',
    honestMeeting.withFollowing(
      honestMeeting.inVote(1, 'vote.announced') + 1,
      changed(1, plan.agenda.toReversed()),
    ),
    honestMeeting.inVote(1, 'vote.announced') + 1,
  ),
  'removed-item-started': slipIn(
    'An item is started that the council has taken off the agenda.',
    agendaMeeting.placeOf('item.ended') + 1,
    office,
    { type: 'item.started', itemId: idOf('item 3') },
  ),
};

const change = (value: Extract<Prepared['question'], { kind: 'agenda-change' }>['change']) => ({
  question: { kind: 'agenda-change' as const, change: value },
});

/** Attacks on what a change asks, and on its opening. */
const questions: Readonly<Record<string, JournalVector>> = {
  'agenda-change-with-a-taken-number': asked(
    'An item is to be added under a number that another has.',
    added,
    change({
      ...{ kind: 'add', itemId: addedItemId(added), number: '2', title: 'Skarga na Wójta' },
      afterItemId: null,
    }),
  ),
  'removed-item-added-again': asked(
    'What is to be added has the id of an item that was taken off the agenda.',
    ordinary,
    {
      matter: 'motion',
      ...change({
        ...{ kind: 'add', itemId: idOf('item 3'), number: '7', title: 'Skarga na Wójta' },
        afterItemId: null,
      }),
    },
  ),
  'agenda-change-after-unknown-item': asked(
    'An item is to stand after one that is not on the agenda.',
    added,
    change({
      ...{ kind: 'add', itemId: addedItemId(added), number: '1a', title: 'Skarga na Wójta' },
      afterItemId: idOf('no item'),
    }),
  ),
  'agenda-change-of-the-current-item': asked(
    'The item that is current is to be removed.',
    rejected,
    change({ kind: 'remove', itemId: idOf('item 1') }),
  ),
  'agenda-change-of-unknown-item': asked(
    'An item is to be moved that is not on the agenda.',
    movedFirst,
    change({ kind: 'move', itemId: idOf('no item'), afterItemId: null }),
  ),
  'agenda-change-after-itself': asked(
    'An item is to be moved after itself.',
    movedFirst,
    change({ kind: 'move', itemId: idOf('item 3'), afterItemId: idOf('item 3') }),
  ),
  'agenda-change-as-a-resolution': asked(
    'A change of the agenda is prepared in the matter of a resolution.',
    added,
    { matter: 'resolution' },
  ),
  'impossible-agenda-change-without-override': byInsider(
    'A change that has become impossible is opened without a stated reason.',
    withEvent(inVote(impossible, 'vote.opened'), 'vote.opened', (event) => ({ ...event, override: null })),
    inVote(impossible, 'vote.opened'),
  ),
  'override-without-need': byInsider(
    'A reason is stated for an opening that needs none.',
    withEvent(inVote(added, 'vote.opened'), 'vote.opened', (event) => ({
      ...event,
      override: 'na wszelki wypadek',
    })),
    inVote(added, 'vote.opened'),
  ),
};

export const agendaAttacks: Readonly<Record<string, JournalVector>> = { ...effects, ...questions };
