import { isPendingItem, obstacleTo } from './agenda';
import { isPendingAmendment, isVoteOn } from './amendment';
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
export function obstacleToQuestion(prepared: Prepared, meeting: MeetingSoFar): string | null {
  const { question, matter } = prepared;
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
      return obstacleToAmendment(question.amendmentId, prepared, meeting);
    case 'block':
      return obstacleToBlock(question.itemIds, meeting);
  }
}

function obstacleToAmendment(
  amendmentId: string,
  { itemId, revote }: Prepared,
  meeting: MeetingSoFar,
): string | null {
  const amendment = meeting.amendments.get(amendmentId);
  if (!amendment) return 'the amendment was never submitted';
  if (amendment.itemId !== itemId) return 'the amendment is one to another item than that of the vote';
  if (isPendingAmendment(meeting, amendmentId)) return null;
  if (!revote) return 'the amendment is not pending';
  const repeated = meeting.votes.get(revote.of);
  return repeated && isVoteOn(amendmentId, repeated)
    ? null
    : 'the amendment is not pending, and the repeated vote was not about it';
}

function obstacleToBlock(itemIds: readonly string[], meeting: MeetingSoFar): string | null {
  if (itemIds.length === 0) return 'the block has no item';
  if (new Set(itemIds).size < itemIds.length) return 'an item is in the block twice';
  return itemIds.every((itemId) => isPendingItem(meeting, itemId))
    ? null
    : 'an item of the block is not a pending one of the agenda';
}
