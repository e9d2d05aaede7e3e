import { isDeepStrictEqual } from 'node:util';
import { changedAgenda, isPendingItem, obstacleTo } from './agenda';
import type { JournalEvent } from './event-shapes';
import { Fault, unlawful } from './fault';
import type { Handlers, Stamp } from './handler';
import type { Effect, MeetingSoFar } from './meeting-record';
import type { VoteSoFar } from './vote-record';

/** What the announcement of a carried vote does to the agenda, in the entry directly after it. */
export function effectOf(
  meeting: MeetingSoFar,
  { prepared: { voteId, question }, result }: VoteSoFar,
  commandId: string,
): Effect | null {
  if (result?.kind !== 'answer' || !result.verdict.passed) return null;
  if (question.kind === 'agenda-change' && obstacleTo(question.change, meeting) === null) {
    const agenda = changedAgenda(question.change, meeting.agenda);
    return { event: { type: 'agenda.changed', voteId, agenda }, commandId };
  }
  if (question.kind === 'block') {
    const itemIds = question.itemIds.filter((itemId) => isPendingItem(meeting, itemId));
    return itemIds.length === 0 ? null : { event: { type: 'items.settled', voteId, itemIds }, commandId };
  }
  return null;
}

/** What is wrong with the entry after an announcement that has an effect. */
export function effectFault({ effect }: MeetingSoFar, event: JournalEvent, stamp: Stamp): Fault | null {
  if (!effect) return null;
  const { type, voteId } = effect.event;
  if (event.type !== type || event.voteId !== voteId) {
    return unlawful(`the announcement before it has to be followed by ${type} of its vote`);
  }
  if (stamp.commandId !== effect.commandId) {
    return unlawful('it is not of the same command as the announcement before it');
  }
  if (isDeepStrictEqual(event, effect.event)) return null;
  return unlawful(
    type === 'agenda.changed'
      ? 'its agenda is not the one that the carried change makes'
      : 'its items are not the pending ones of the carried block',
  );
}

/** Every other effect than the due one; `effectFault` judges that one before. */
export const effectHandlers: Handlers<'agenda.changed' | 'items.settled'> = {
  'agenda.changed': (meeting, { agenda }) => {
    if (!meeting.effect) return unlawful('no carried change of the agenda was announced directly before it');
    meeting.agenda = agenda;
    for (const { itemId } of agenda) meeting.knownItems.add(itemId);
    meeting.effect = null;
    return null;
  },
  'items.settled': (meeting, { itemIds }) => {
    if (!meeting.effect)
      return unlawful('no carried block with pending items was announced directly before it');
    for (const itemId of itemIds) {
      meeting.begunItems.add(itemId);
      meeting.endedItems.add(itemId);
    }
    meeting.effect = null;
    return null;
  },
};
