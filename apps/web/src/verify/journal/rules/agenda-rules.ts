import type { EventOf } from '../form/event';
import { Meeting, hasVote, isOnAgenda } from '../meeting';
import { Objection, objection } from '../objection';

type ItemEvent = EventOf<'item.started' | 'item.ended' | 'item.limited'>;

/** Takes the beginning, the end or the limits of an item into the meeting, or says what speaks against it. */
export function takeItemEvent(meeting: Meeting, { type, itemId }: ItemEvent): Objection | null {
  switch (type) {
    case 'item.started':
      if (!isOnAgenda(meeting, itemId)) return objection('unknownItem', itemId);
      if (meeting.currentItem !== null) return objection('otherItemCurrent');
      meeting.currentItem = itemId;
      meeting.begun.add(itemId);
      meeting.ended.delete(itemId);
      return null;
    case 'item.ended':
      if (meeting.currentItem !== itemId) return objection('itemNotCurrent', itemId);
      if (hasVote(meeting, 'open', 'closed')) return objection('itemEndedInVote', itemId);
      meeting.currentItem = null;
      meeting.ended.add(itemId);
      return null;
    case 'item.limited':
      return endedObjection(meeting, itemId);
  }
}

/** What speaks against an act on an item that must not have ended. */
export function endedObjection(meeting: Meeting, itemId: string): Objection | null {
  if (!isOnAgenda(meeting, itemId)) return objection('unknownItem', itemId);
  return meeting.ended.has(itemId) ? objection('itemEnded', itemId) : null;
}
