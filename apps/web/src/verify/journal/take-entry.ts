import { takeFloorEvent } from './floor-rules';
import type { Entry, EventOf, EventType, JournalEvent, Plan } from './format';
import { Meeting, hasVote, newMeeting } from './meeting';
import { Objection, objection } from './objection';
import { prepareVote, takeVoteStep } from './vote-rules';

const beforeOpening: readonly EventType[] = ['meeting.opened', 'member.checked-in', 'member.checked-out'];

/** The meeting after the entry, or what speaks against the entry; then the meeting is as it was. */
export function takeEntry(meeting: Meeting | null, entry: Entry): Meeting | Objection {
  const { event } = entry;
  if (event.type === 'meeting.prepared') {
    if (meeting) return objection('preparedTwice');
    return planObjection(event.plan) ?? newMeeting(event.plan);
  }
  if (!meeting) return objection('notPrepared');
  if (meeting.phase === 'closed') return objection('afterClose');
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
      if (hasVote(meeting, 'open')) return objection('closedInVote');
      meeting.phase = 'closed';
      return null;
    case 'member.checked-in':
    case 'member.checked-out':
      return takePresence(meeting, event);
    case 'item.started':
    case 'item.ended':
      return takeItem(meeting, event);
    case 'floor.requested':
    case 'floor.withdrawn':
    case 'floor.granted':
    case 'floor.extended':
    case 'floor.ended':
      return takeFloorEvent(meeting, event);
    case 'vote.prepared':
      return prepareVote(meeting, event);
    default:
      return takeVoteStep(meeting, event, stamp);
  }
}

function takePresence(
  { memberIds, present }: Meeting,
  { type, memberId }: EventOf<'member.checked-in' | 'member.checked-out'>,
): Objection | null {
  if (type === 'member.checked-out') {
    return present.delete(memberId) ? null : objection('notPresent', memberId);
  }
  if (!memberIds.has(memberId)) return objection('noSeat', memberId);
  if (present.has(memberId)) return objection('alreadyPresent', memberId);
  present.add(memberId);
  return null;
}

function takeItem(
  meeting: Meeting,
  { type, itemId }: EventOf<'item.started' | 'item.ended'>,
): Objection | null {
  if (type === 'item.ended') {
    if (meeting.currentItem !== itemId) return objection('itemNotCurrent');
    meeting.currentItem = null;
    return null;
  }
  if (!meeting.plan.agenda.some((item) => item.itemId === itemId)) return objection('unknownItem', itemId);
  if (meeting.currentItem !== null) return objection('otherItemCurrent');
  meeting.currentItem = itemId;
  return null;
}

function planObjection({ seats, statutorySize }: Plan): Objection | null {
  if (new Set(seats.map(({ memberId }) => memberId)).size < seats.length) return objection('twoSeats');
  return seats.length > statutorySize ? objection('tooManySeats') : null;
}
