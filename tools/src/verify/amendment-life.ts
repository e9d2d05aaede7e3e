import { hasItem } from './agenda';
import { amendmentsOf, isBeingVotedOn, isPendingAmendment } from './amendment';
import { unlawful } from './fault';
import type { Handlers } from './handler';
import { isEachOnce } from './meeting-record';

/** Amendments until they are voted on. */
export const amendmentHandlers: Handlers<'amendment.submitted' | 'amendment.dropped' | 'amendments.ordered'> =
  {
    'amendment.submitted': (meeting, { amendmentId, itemId }) => {
      if (!hasItem(meeting, itemId)) return unlawful('the amended item is not on the agenda');
      if (meeting.endedItems.has(itemId)) return unlawful('the amended item has ended');
      if (meeting.amendments.has(amendmentId)) return unlawful('the amendment is submitted already');
      meeting.amendments.set(amendmentId, { itemId, dropped: false });
      // Nothing else is said of one that comes after the ordering: it is voted on last.
      meeting.amendmentOrder.set(itemId, [...(meeting.amendmentOrder.get(itemId) ?? []), amendmentId]);
      return null;
    },
    'amendment.dropped': (meeting, { amendmentId }) => {
      const amendment = meeting.amendments.get(amendmentId);
      if (!amendment) return unlawful('the amendment was never submitted');
      if (!isPendingAmendment(meeting, amendmentId)) return unlawful('the amendment is not pending');
      if (isBeingVotedOn(meeting, amendmentId)) return unlawful('a vote on the amendment is not over');
      amendment.dropped = true;
      return null;
    },
    'amendments.ordered': (meeting, { itemId, amendmentIds }) => {
      if (!hasItem(meeting, itemId)) return unlawful('the item is not on the agenda');
      if (!isEachOnce(amendmentIds, amendmentsOf(meeting, itemId))) {
        return unlawful('the order does not have every amendment of the item once');
      }
      meeting.amendmentOrder.set(itemId, amendmentIds);
      return null;
    },
  };
