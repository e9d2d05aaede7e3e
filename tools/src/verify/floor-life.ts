import { isDeepStrictEqual } from 'node:util';
import type { EventType, Speaker } from './event-shapes';
import { unlawful } from './fault';
import type { Handlers } from './handler';
import { MeetingSoFar, hasSeat, isEachOnce } from './meeting-record';

type FloorEvent = Extract<EventType, `floor.${string}` | 'speakers.ordered'>;

export const floorHandlers: Handlers<FloorEvent> = {
  'floor.requested': (meeting, { requestId, memberId }) => {
    if (!hasSeat(meeting, memberId)) return unlawful('who asks for the floor has no seat');
    if (!meeting.present.has(memberId)) return unlawful('who asks for the floor is not present');
    if (meeting.currentItem === null) return unlawful('the floor is asked for while no item is current');
    if (meeting.floorRequestIds.has(requestId)) return unlawful('the request was made before');
    if ([...meeting.floorRequests.values()].includes(memberId)) {
      return unlawful('the member is already on the list');
    }
    meeting.floorRequests.set(requestId, memberId);
    meeting.floorRequestIds.add(requestId);
    return null;
  },
  'floor.withdrawn': (meeting, { requestId }) =>
    meeting.floorRequests.delete(requestId) ? null : unlawful('the request is not on the list'),
  'speakers.ordered': (meeting, { requestIds }) =>
    isEachOnce(requestIds, [...meeting.floorRequests.keys()])
      ? null
      : unlawful('the order does not have every request on the list once'),
  'floor.granted': (meeting, { speaker, requestId }) => {
    if (!maySpeak(meeting, speaker)) {
      return unlawful('the speaker is neither a present member nor a guest');
    }
    if (requestId !== null) {
      const memberId = meeting.floorRequests.get(requestId);
      if (memberId === undefined) return unlawful('the request is not on the list');
      if (speaker.kind !== 'member' || speaker.memberId !== memberId) {
        return unlawful('the request is not that of the speaker');
      }
      meeting.floorRequests.delete(requestId);
    }
    meeting.floor = speaker;
    return null;
  },
  'floor.extended': (meeting) => (meeting.floor ? null : unlawful('nobody has the floor')),
  'floor.ended': (meeting, { speaker }) => {
    if (!isDeepStrictEqual(meeting.floor, speaker)) return unlawful('the speaker does not have the floor');
    meeting.floor = null;
    return null;
  },
};

function maySpeak(meeting: MeetingSoFar, speaker: Speaker): boolean {
  return speaker.kind === 'member'
    ? meeting.present.has(speaker.memberId)
    : meeting.plan.guests.some((guest) => guest.guestId === speaker.guestId);
}
