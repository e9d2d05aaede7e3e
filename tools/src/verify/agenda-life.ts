import { hasItem } from './agenda';
import { unlawful } from './fault';
import type { Handlers } from './handler';
import { voteWith } from './meeting-record';

/** The items of the agenda, one after the other. */
export const agendaHandlers: Handlers<'item.started' | 'item.ended' | 'item.limited'> = {
  'item.started': (meeting, { itemId }) => {
    if (!hasItem(meeting, itemId)) return unlawful('the item is not on the agenda');
    if (meeting.currentItem !== null) return unlawful('another item is current');
    meeting.currentItem = itemId;
    meeting.begunItems.add(itemId);
    meeting.endedItems.delete(itemId);
    return null;
  },
  'item.ended': (meeting, { itemId }) => {
    if (meeting.currentItem !== itemId) return unlawful('the item that ends is not the current one');
    if (voteWith(meeting, 'open', 'closed')) return unlawful('the item ends in the middle of a vote');
    meeting.currentItem = null;
    meeting.endedItems.add(itemId);
    return null;
  },
  'item.limited': (meeting, { itemId }) => {
    if (!hasItem(meeting, itemId)) return unlawful('the item is not on the agenda');
    return meeting.endedItems.has(itemId) ? unlawful('the item has ended') : null;
  },
};
