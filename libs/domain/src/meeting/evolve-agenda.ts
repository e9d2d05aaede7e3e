import type { EventOf, PlannedItem } from './event';
import { endSpeech } from './evolve-floor';
import type { AgendaItem, Meeting } from './state';

export function itemStarted(meeting: Meeting, itemId: string, at: string): Meeting {
  return withItem(meeting, itemId, { status: 'current', startedAt: at, endedAt: null });
}

/** With the item ends its discussion. */
export function itemEnded(meeting: Meeting, itemId: string, at: string): Meeting {
  return {
    ...withItem(endSpeech(meeting, at), itemId, { status: 'ended', endedAt: at }),
    speakersList: [],
  };
}

/** Items that stay keep their times; new ones are pending. */
export function agendaChanged(meeting: Meeting, agenda: readonly PlannedItem[]): Meeting {
  const known = new Map(meeting.agenda.map((item) => [item.itemId, item]));
  const added = { status: 'pending', startedAt: null, endedAt: null, limits: null, settledBy: null } as const;
  const kept = new Set(agenda.map(({ itemId }) => itemId));
  const removed = meeting.agenda
    .filter(({ itemId }) => !kept.has(itemId))
    .map(({ itemId, number, title }) => ({ itemId, number, title }));
  return {
    ...meeting,
    agenda: agenda.map((item) => known.get(item.itemId) ?? { ...item, ...added }),
    removedItems: [...meeting.removedItems, ...removed],
  };
}

export function itemsSettled(
  meeting: Meeting,
  { itemIds, voteId }: EventOf<'items.settled'>,
  at: string,
): Meeting {
  return {
    ...meeting,
    agenda: meeting.agenda.map((item) =>
      itemIds.includes(item.itemId) ? { ...item, status: 'ended', endedAt: at, settledBy: voteId } : item,
    ),
  };
}

export function withItem(meeting: Meeting, itemId: string, change: Partial<AgendaItem>): Meeting {
  return {
    ...meeting,
    agenda: meeting.agenda.map((item) => (item.itemId === itemId ? { ...item, ...change } : item)),
  };
}
