import type { EventOf } from '../form/event';
import { Meeting, VoteStatus, isOnAgenda, isPendingAmendment, votesOnAmendment } from '../meeting';
import { Objection, objection } from '../objection';
import { endedObjection } from './agenda-rules';
import { isOrderOf } from './is-order-of';

type AmendmentEvent = EventOf<'amendment.submitted' | 'amendment.dropped' | 'amendments.ordered'>;

const beforeAnnouncement: readonly VoteStatus[] = ['prepared', 'open', 'closed'];

/** Takes an event of the amendments into the meeting, or says what speaks against it. */
export function takeAmendmentEvent(meeting: Meeting, event: AmendmentEvent): Objection | null {
  switch (event.type) {
    case 'amendment.submitted':
      return submit(meeting, event);
    case 'amendment.dropped':
      return drop(meeting, event);
    case 'amendments.ordered':
      return order(meeting, event);
  }
}

function submit(meeting: Meeting, { amendmentId, itemId }: EventOf<'amendment.submitted'>): Objection | null {
  const misplaced = endedObjection(meeting, itemId);
  if (misplaced) return misplaced;
  if (meeting.amendments.some((each) => each.amendmentId === amendmentId)) return objection('amendmentTwice');
  meeting.amendments = [...meeting.amendments, { amendmentId, itemId, dropped: false }];
  return null;
}

function drop(meeting: Meeting, { amendmentId }: EventOf<'amendment.dropped'>): Objection | null {
  const amendment = meeting.amendments.find((each) => each.amendmentId === amendmentId);
  if (!amendment) return objection('unknownAmendment');
  if (!isPendingAmendment(meeting, amendment)) return objection('amendmentNotPending');
  const inVote = votesOnAmendment(meeting, amendmentId).some(({ status }) =>
    beforeAnnouncement.includes(status),
  );
  if (inVote) return objection('amendmentInVote');
  amendment.dropped = true;
  return null;
}

function order(meeting: Meeting, { itemId, amendmentIds }: EventOf<'amendments.ordered'>): Objection | null {
  if (!isOnAgenda(meeting, itemId)) return objection('unknownItem', itemId);
  const ordered = meeting.amendments.filter((each) => each.itemId === itemId && !each.dropped);
  if (
    !isOrderOf(
      amendmentIds,
      ordered.map(({ amendmentId }) => amendmentId),
    )
  ) {
    return objection('amendmentOrder');
  }
  const placeOf = new Map(amendmentIds.map((amendmentId, place) => [amendmentId, place]));
  ordered.sort((left, right) => (placeOf.get(left.amendmentId) ?? 0) - (placeOf.get(right.amendmentId) ?? 0));
  meeting.amendments = [...meeting.amendments.filter((each) => !ordered.includes(each)), ...ordered];
  return null;
}
