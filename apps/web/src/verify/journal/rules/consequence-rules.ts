import { canonicalJson } from '../canonical-json';
import type { JournalEvent } from '../form/event';
import type { Stamp } from '../format';
import { Due, Meeting, Vote, isPendingItem } from '../meeting';
import { Objection, objection } from '../objection';
import { changedAgenda, isPossible } from './agenda-change';
import { isCarried } from './result';

/** The entry that must follow the announcement of this vote; null when nothing follows from it. */
export function dueAfter(meeting: Meeting, vote: Vote, { commandId }: Stamp): Due | null {
  const { voteId, question } = vote.prepared;
  if (!isCarried(vote)) return null;
  if (question.kind === 'agenda-change' && isPossible(meeting, question.change)) {
    const agenda = changedAgenda(meeting, question.change);
    return { event: { type: 'agenda.changed', voteId, agenda }, commandId };
  }
  if (question.kind === 'block') {
    const itemIds = question.itemIds.filter((itemId) => isPendingItem(meeting, itemId));
    if (itemIds.length > 0) return { event: { type: 'items.settled', voteId, itemIds }, commandId };
  }
  return null;
}

/** Takes what a carried vote has changed into the meeting, or says what speaks against it. */
export function takeDue(
  meeting: Meeting,
  due: Due,
  event: JournalEvent,
  { commandId }: Stamp,
): Objection | null {
  if (event.type !== due.event.type) return objection('consequenceMissing', due.event.type);
  if (commandId !== due.commandId) return objection('consequenceApart', commandId);
  if (canonicalJson(event) !== canonicalJson(due.event)) return objection('consequenceOther');
  if (due.event.type === 'agenda.changed') {
    meeting.agenda = due.event.agenda;
    for (const { itemId } of due.event.agenda) meeting.itemIds.add(itemId);
  } else {
    for (const itemId of due.event.itemIds) {
      meeting.begun.add(itemId);
      meeting.ended.add(itemId);
    }
  }
  meeting.due = null;
  return null;
}
