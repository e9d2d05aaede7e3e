import type { EventOf } from './event';
import { FloorRequest, Meeting, currentItem } from './state';

/** A point of order goes before all others, an ad vocem before ordinary speeches. */
const precedence: Record<FloorRequest['kind'], number> = { 'point-of-order': 0, 'ad-vocem': 1, speech: 2 };

export function requested(
  meeting: Meeting,
  { requestId, memberId, kind, requestedAt }: FloorRequest,
): Meeting {
  const list = meeting.speakersList;
  const rank = precedence[kind];
  const after = list.findIndex((other) => precedence[other.kind] > rank);
  const at = after === -1 ? list.length : after;
  const request = { requestId, memberId, kind, requestedAt };
  return { ...meeting, speakersList: [...list.slice(0, at), request, ...list.slice(at)] };
}

export function withoutRequest(meeting: Meeting, requestId: string | null): Meeting {
  return {
    ...meeting,
    speakersList: meeting.speakersList.filter((request) => request.requestId !== requestId),
  };
}

export function speakersOrdered(meeting: Meeting, requestIds: readonly string[]): Meeting {
  const place = new Map(requestIds.map((requestId, index) => [requestId, index]));
  return {
    ...meeting,
    speakersList: meeting.speakersList.toSorted(
      (a, b) => (place.get(a.requestId) ?? 0) - (place.get(b.requestId) ?? 0),
    ),
  };
}

export function floorGranted(
  meeting: Meeting,
  { speaker, requestId, limitSeconds }: EventOf<'floor.granted'>,
  at: string,
): Meeting {
  const answered = meeting.speakersList.find((request) => request.requestId === requestId);
  const speech = {
    speaker,
    kind: answered?.kind ?? ('speech' as const),
    itemId: currentItem(meeting)?.itemId ?? null,
    startedAt: at,
    endedAt: null,
  };
  return {
    ...withoutRequest(meeting, requestId),
    floor: { speaker, since: at, limitSeconds },
    speeches: [...meeting.speeches, speech],
  };
}

export function floorExtended(meeting: Meeting, seconds: number): Meeting {
  const { floor } = meeting;
  if (floor === null || floor.limitSeconds === null) return meeting;
  return { ...meeting, floor: { ...floor, limitSeconds: floor.limitSeconds + seconds } };
}

/** Takes the floor from who has it; the speech gets its end. */
export function endSpeech(meeting: Meeting, at: string): Meeting {
  return {
    ...meeting,
    floor: null,
    speeches: meeting.speeches.map((speech) =>
      speech.endedAt === null ? { ...speech, endedAt: at } : speech,
    ),
  };
}
