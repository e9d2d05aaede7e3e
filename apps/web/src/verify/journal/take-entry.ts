import type { EventOf, EventType, JournalEvent } from './form/event';
import type { Entry } from './format';
import { Meeting, hasVote, newMeeting } from './meeting';
import { Objection, objection } from './objection';
import { takeItemEvent } from './rules/agenda-rules';
import { takeAmendmentEvent } from './rules/amendment-rules';
import { takeDue } from './rules/consequence-rules';
import { takeFloorEvent } from './rules/floor-rules';
import { planObjection } from './rules/plan-rules';
import { prepareVote } from './rules/preparation-rules';
import { takePresence } from './rules/presence-rules';
import { takeVoteStep } from './rules/vote-rules';

const beforeOpening: readonly EventType[] = [
  'meeting.opened',
  'member.checked-in',
  'member.checked-out',
  'amendment.submitted',
  'amendment.dropped',
  'amendments.ordered',
];

/** The meeting after the entry, or what speaks against the entry; then the meeting is as it was. */
export function takeEntry(meeting: Meeting | null, entry: Entry): Meeting | Objection {
  const { event } = entry;
  if (event.type === 'meeting.prepared') {
    if (meeting) return objection('preparedTwice');
    return planObjection(event.plan) ?? newMeeting(event.plan);
  }
  if (!meeting) return objection('notPrepared');
  if (meeting.phase === 'closed') return objection('afterClose');
  if (meeting.due) return takeDue(meeting, meeting.due, event, entry) ?? meeting;
  if (meeting.phase === 'prepared' && !beforeOpening.includes(event.type)) return objection('beforeOpening');
  return takeEvent(meeting, event, entry) ?? meeting;
}

export function isObjection(taken: Meeting | Objection): taken is Objection {
  return 'reason' in taken;
}

function takeEvent(
  meeting: Meeting,
  event: Exclude<JournalEvent, EventOf<'meeting.prepared'>>,
  stamp: Entry,
): Objection | null {
  switch (event.type) {
    case 'meeting.opened':
      if (meeting.phase === 'open') return objection('openedTwice');
      meeting.phase = 'open';
      return null;
    case 'meeting.closed':
      if (hasVote(meeting, 'open', 'closed')) return objection('closedInVote');
      if (meeting.currentItem !== null) return objection('closedInItem', meeting.currentItem);
      meeting.phase = 'closed';
      return null;
    case 'member.checked-in':
    case 'member.checked-out':
      return takePresence(meeting, event);
    case 'item.started':
    case 'item.ended':
    case 'item.limited':
      return takeItemEvent(meeting, event);
    case 'amendment.submitted':
    case 'amendment.dropped':
    case 'amendments.ordered':
      return takeAmendmentEvent(meeting, event);
    case 'floor.requested':
    case 'floor.withdrawn':
    case 'speakers.ordered':
    case 'floor.granted':
    case 'floor.extended':
    case 'floor.ended':
      return takeFloorEvent(meeting, event);
    case 'vote.prepared':
      return prepareVote(meeting, event);
    case 'agenda.changed':
    case 'items.settled':
      return objection('consequenceUnasked');
    default:
      return takeVoteStep(meeting, event, stamp);
  }
}
