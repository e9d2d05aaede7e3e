import type { MeetingSoFar } from './meeting-record';
import type { VoteSoFar } from './vote-record';

/** Neither dropped nor decided by a vote that is announced and stands. */
export function isPendingAmendment(meeting: MeetingSoFar, amendmentId: string): boolean {
  const amendment = meeting.amendments.get(amendmentId);
  return amendment !== undefined && !amendment.dropped && !isDecided(meeting, amendmentId);
}

/** The pending amendment of an item that is to be voted on next. */
export function firstPendingAmendment(meeting: MeetingSoFar, itemId: string): string | null {
  const order = meeting.amendmentOrder.get(itemId) ?? [];
  return order.find((amendmentId) => isPendingAmendment(meeting, amendmentId)) ?? null;
}

/** Every amendment of an item that is not dropped. */
export function amendmentsOf({ amendments }: MeetingSoFar, itemId: string): readonly string[] {
  return [...amendments]
    .filter(([, amendment]) => amendment.itemId === itemId && !amendment.dropped)
    .map(([amendmentId]) => amendmentId);
}

export function isVoteOn(amendmentId: string, { prepared: { question } }: VoteSoFar): boolean {
  return question.kind === 'amendment' && question.amendmentId === amendmentId;
}

/** Whether a vote on it is prepared and not withdrawn, or runs, or is not announced yet. */
export function isBeingVotedOn({ votes }: MeetingSoFar, amendmentId: string): boolean {
  return [...votes.values()].some(
    (vote) => isVoteOn(amendmentId, vote) && ['prepared', 'open', 'closed'].includes(vote.status),
  );
}

function isDecided({ votes }: MeetingSoFar, amendmentId: string): boolean {
  return [...votes.values()].some((vote) => vote.status === 'announced' && isVoteOn(amendmentId, vote));
}
