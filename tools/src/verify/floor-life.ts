import { isDeepStrictEqual } from 'node:util';
import type { EventType, Speaker } from './event-shapes';
import { unlawful } from './fault';
import type { Handlers } from './handler';
import { MeetingSoFar, hasSeat, isEachOnce } from './meeting-record';

type FloorEvent = Extract<EventType, `floor.${string}` | 'speakers.ordered'>;

export const floorHandlers: Handlers<FloorEvent> = {
  'floor.requested': (meeting, { requestId, memberId }) => {
    if (!hasSeat(meeting, memberId)) return unlawful('who asks for the floor has no seat');
    if (meeting.floorRequests.has(requestId)) return unlawful('the request is already on the list');
    meeting.floorRequests.set(requestId, memberId);
    return null;
  },
  'floor.withdrawn': (meeting, { requestId }) =>
    meeting.floorRequests.delete(requestId) ? null : unlawful('the request is not on the list'),
  'speakers.ordered': (meeting, { requestIds }) =>
    isEachOnce(requestIds, [...meeting.floorRequests.keys()])
      ? null
      : unlawful('the order does not have every request on the list once'),
  'floor.granted': (meeting, { speaker, requestId }) => {
    if (!isKnown(meeting, speaker)) return unlawful('the speaker is neither a member nor a guest');
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

function isKnown(meeting: MeetingSoFar, speaker: Speaker): boolean {
  return speaker.kind === 'member'
    ? hasSeat(meeting, speaker.memberId)
    : meeting.plan.guests.some((guest) => guest.guestId === speaker.guestId);
}
