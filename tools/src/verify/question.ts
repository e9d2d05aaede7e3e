import { isPendingItem, obstacleTo } from './agenda';
import { isPendingAmendment } from './amendment';
import { obstacleToElection } from './election-round';
import type { EventOf } from './event-shapes';
import type { MeetingSoFar } from './meeting-record';
import type { Question } from './vote-shapes';

type Prepared = EventOf<'vote.prepared'>;
type Matter = Prepared['matter'];

/** The matters in which a question of each kind may be asked. */
const matters: Readonly<Record<Question['kind'], readonly Matter[]>> = {
  plain: ['resolution', 'motion', 'recall', 'quorum', 'test'],
  election: ['election'],
  'agenda-change': ['motion'],
  amendment: ['motion'],
  block: ['resolution', 'motion'],
};

/** Why the question cannot be put to the vote, null when it can. */
export function obstacleToQuestion(
  { question, matter, revote }: Prepared,
  meeting: MeetingSoFar,
): string | null {
  if (!matters[question.kind].includes(matter)) {
    return `a question of the kind ${question.kind} is not asked in the matter ${matter}`;
  }
  switch (question.kind) {
    case 'plain':
      return null;
    case 'election':
      return obstacleToElection(question, meeting);
    case 'agenda-change':
      return obstacleTo(question.change, meeting);
    case 'amendment':
      if (!meeting.amendments.has(question.amendmentId)) return 'the amendment was never submitted';
      return revote || isPendingAmendment(meeting, question.amendmentId)
        ? null
        : 'the amendment is not pending';
    case 'block':
      return obstacleToBlock(question.itemIds, meeting);
  }
}

function obstacleToBlock(itemIds: readonly string[], meeting: MeetingSoFar): string | null {
  if (itemIds.length === 0) return 'the block has no item';
  if (new Set(itemIds).size < itemIds.length) return 'an item is in the block twice';
  return itemIds.every((itemId) => isPendingItem(meeting, itemId))
    ? null
    : 'an item of the block is not a pending one of the agenda';
}
