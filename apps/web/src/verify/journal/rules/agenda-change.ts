import type { AgendaItem } from '../form/plan';
import type { Change } from '../form/question';
import { Meeting, isOnAgenda, isPendingItem } from '../meeting';

export function isPossible(meeting: Meeting, change: Change): boolean {
  switch (change.kind) {
    case 'add':
      return (
        meeting.agenda.every(({ number }) => number !== change.number) &&
        !meeting.itemIds.has(change.itemId) &&
        isPlace(meeting, change.afterItemId)
      );
    case 'remove':
      return isPendingItem(meeting, change.itemId);
    case 'move':
      return (
        isPendingItem(meeting, change.itemId) &&
        change.afterItemId !== change.itemId &&
        isPlace(meeting, change.afterItemId)
      );
  }
}

/** The whole agenda as a possible change makes it. */
export function changedAgenda({ agenda }: Meeting, change: Change): readonly AgendaItem[] {
  const rest = agenda.filter(({ itemId }) => itemId !== change.itemId);
  switch (change.kind) {
    case 'add': {
      const { itemId, number, title } = change;
      return placed(rest, [{ itemId, number, title }], change.afterItemId);
    }
    case 'remove':
      return rest;
    case 'move':
      return placed(
        rest,
        agenda.filter(({ itemId }) => itemId === change.itemId),
        change.afterItemId,
      );
  }
}

function isPlace(meeting: Meeting, afterItemId: string | null): boolean {
  return afterItemId === null || isOnAgenda(meeting, afterItemId);
}

function placed(
  agenda: readonly AgendaItem[],
  items: readonly AgendaItem[],
  afterItemId: string | null,
): readonly AgendaItem[] {
  const at = agenda.findIndex(({ itemId }) => itemId === afterItemId) + 1;
  return [...agenda.slice(0, at), ...items, ...agenda.slice(at)];
}
