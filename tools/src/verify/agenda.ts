import type { MeetingSoFar } from './meeting-record';
import type { Agenda } from './plan-shapes';
import type { AgendaChange } from './vote-shapes';

export function hasItem({ agenda }: MeetingSoFar, itemId: string): boolean {
  return agenda.some((item) => item.itemId === itemId);
}

/** On the agenda, and neither started nor settled. */
export function isPendingItem(meeting: MeetingSoFar, itemId: string): boolean {
  return hasItem(meeting, itemId) && !meeting.begunItems.has(itemId);
}

/** Why the agenda cannot be changed so, null when it can. */
export function obstacleTo(change: AgendaChange, meeting: MeetingSoFar): string | null {
  if (change.kind === 'add') {
    if (meeting.knownItems.has(change.itemId)) return 'the added item is or was on the agenda already';
    if (meeting.agenda.some((item) => item.number === change.number)) {
      return `an item numbered ${change.number} is on the agenda already`;
    }
  } else if (!isPendingItem(meeting, change.itemId)) {
    return `the item to ${change.kind} is not a pending one of the agenda`;
  }
  if (change.kind === 'remove' || change.afterItemId === null) return null;
  if (change.afterItemId === change.itemId) return 'an item cannot stand after itself';
  return hasItem(meeting, change.afterItemId) ? null : 'the item to stand after is not on the agenda';
}

/** The whole agenda after a change that is possible. */
export function changedAgenda(change: AgendaChange, agenda: Agenda): Agenda {
  const others = agenda.filter((item) => item.itemId !== change.itemId);
  if (change.kind === 'remove') return others;
  const place =
    change.afterItemId === null ? 0 : others.findIndex((item) => item.itemId === change.afterItemId) + 1;
  const moved =
    change.kind === 'add'
      ? [{ itemId: change.itemId, number: change.number, title: change.title }]
      : agenda.filter((item) => item.itemId === change.itemId);
  return [...others.slice(0, place), ...moved, ...others.slice(place)];
}
