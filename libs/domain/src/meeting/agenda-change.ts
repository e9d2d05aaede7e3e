import type { PlannedItem } from './event';
import type { AgendaChange } from './question';
import type { AgendaItem } from './state';

/** The agenda as a change would make it; null when the change is impossible as things stand. */
export function changedAgenda(
  agenda: readonly AgendaItem[],
  change: AgendaChange,
): readonly PlannedItem[] | null {
  const planned = agenda.map(({ itemId, number, title }) => ({ itemId, number, title }));
  if (change.kind === 'add') {
    if (agenda.some(({ number }) => number === change.number)) return null;
    return insertedAfter(planned, change.afterItemId, {
      ...{ itemId: change.itemId, number: change.number, title: change.title },
    });
  }
  const item = planned.find(({ itemId }) => itemId === change.itemId);
  if (!item || agenda.find(({ itemId }) => itemId === item.itemId)?.status !== 'pending') return null;
  const others = planned.filter((one) => one !== item);
  return change.kind === 'remove' ? others : insertedAfter(others, change.afterItemId, item);
}

function insertedAfter(
  agenda: readonly PlannedItem[],
  afterItemId: string | null,
  item: PlannedItem,
): readonly PlannedItem[] | null {
  const before = afterItemId === null ? -1 : agenda.findIndex(({ itemId }) => itemId === afterItemId);
  if (afterItemId !== null && before === -1) return null;
  return [...agenda.slice(0, before + 1), item, ...agenda.slice(before + 1)];
}
