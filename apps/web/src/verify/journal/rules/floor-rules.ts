import { canonicalJson } from '../canonical-json';
import type { EventOf, Speaker } from '../form/event';
import type { Meeting } from '../meeting';
import { Objection, objection } from '../objection';
import { isOrderOf } from './is-order-of';

type FloorEvent = EventOf<
  | 'floor.requested'
  | 'floor.withdrawn'
  | 'speakers.ordered'
  | 'floor.granted'
  | 'floor.extended'
  | 'floor.ended'
>;

/** Takes an event of the speakers' list into the meeting, or says what speaks against it. */
export function takeFloorEvent(meeting: Meeting, event: FloorEvent): Objection | null {
  switch (event.type) {
    case 'floor.requested':
      return request(meeting, event);
    case 'floor.withdrawn':
      return meeting.requests.delete(event.requestId) ? null : objection('unknownRequest');
    case 'speakers.ordered':
      return isOrderOf(event.requestIds, [...meeting.requests.keys()]) ? null : objection('speakerOrder');
    case 'floor.granted':
      return giveFloor(meeting, event);
    case 'floor.extended':
      return meeting.speaker ? null : objection('nobodySpeaks');
    case 'floor.ended':
      if (canonicalJson(meeting.speaker) !== canonicalJson(event.speaker)) return objection('otherSpeaker');
      meeting.speaker = null;
      return null;
  }
}

function request(meeting: Meeting, event: EventOf<'floor.requested'>): Objection | null {
  const { requestId, memberId } = event;
  if (meeting.requestIds.has(requestId)) return objection('idTwice', requestId);
  if (!meeting.present.has(memberId)) return objection('notPresent', memberId);
  if (meeting.currentItem === null) return objection('noItemCurrent');
  if ([...meeting.requests.values()].includes(memberId)) return objection('requestTwice', memberId);
  meeting.requestIds.add(requestId);
  meeting.requests.set(requestId, memberId);
  return null;
}

function giveFloor(meeting: Meeting, { speaker, requestId }: EventOf<'floor.granted'>): Objection | null {
  if (!maySpeak(meeting, speaker)) return objection('unknownSpeaker');
  if (requestId !== null) {
    const asked = meeting.requests.get(requestId);
    if (asked === undefined) return objection('unknownRequest');
    if (speaker.kind === 'guest' || speaker.memberId !== asked) return objection('otherRequest');
    meeting.requests.delete(requestId);
  }
  meeting.speaker = speaker;
  return null;
}

function maySpeak({ present, plan }: Meeting, speaker: Speaker): boolean {
  return speaker.kind === 'member'
    ? present.has(speaker.memberId)
    : plan.guests.some(({ guestId }) => guestId === speaker.guestId);
}
