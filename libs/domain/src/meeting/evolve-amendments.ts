import type { EventOf } from './event';
import type { Meeting } from './state';

export function amendmentSubmitted(
  meeting: Meeting,
  { amendmentId, itemId, title, author }: EventOf<'amendment.submitted'>,
): Meeting {
  const amendment = { amendmentId, itemId, title, author, dropped: null };
  return { ...meeting, amendments: [...meeting.amendments, amendment] };
}

export function amendmentDropped(
  meeting: Meeting,
  { amendmentId, reason }: EventOf<'amendment.dropped'>,
): Meeting {
  return {
    ...meeting,
    amendments: meeting.amendments.map((amendment) =>
      amendment.amendmentId === amendmentId ? { ...amendment, dropped: reason } : amendment,
    ),
  };
}

/** Dropped ones, which the order does not name, go last; other items' stay as they are. */
export function amendmentsOrdered(
  meeting: Meeting,
  { itemId, amendmentIds }: EventOf<'amendments.ordered'>,
): Meeting {
  const place = new Map(amendmentIds.map((amendmentId, index) => [amendmentId, index]));
  const placeOf = (amendmentId: string) => place.get(amendmentId) ?? amendmentIds.length;
  const ofItem = meeting.amendments
    .filter((amendment) => amendment.itemId === itemId)
    .toSorted((a, b) => placeOf(a.amendmentId) - placeOf(b.amendmentId));
  const others = meeting.amendments.filter((amendment) => amendment.itemId !== itemId);
  return { ...meeting, amendments: [...others, ...ofItem] };
}
