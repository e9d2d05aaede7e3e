import { findAmendment, pendingAmendments } from './amendments';
import { Circumstances, CommandOf, Decision, record, refuse } from './decision';
import { isPermutation } from './permutation';
import { Meeting, Vote, unfinishedVote } from './state';

/** Changes proposed to drafts: handed in, put in the order of voting, dropped with a reason. */
export function decideAmendments(
  meeting: Meeting,
  command: CommandOf<'amendment.submit' | 'amendment.drop' | 'amendments.order'>,
  { newId }: Circumstances,
): Decision {
  switch (command.type) {
    case 'amendment.submit': {
      const { itemId, title, author } = command;
      const item = meeting.agenda.find((one) => one.itemId === itemId);
      if (!item) return refuse('unknown-item');
      if (item.status === 'ended') return refuse('item-ended');
      return record({ type: 'amendment.submitted', amendmentId: newId(), itemId, title, author });
    }
    case 'amendment.drop': {
      const { amendmentId, reason } = command;
      const amendment = findAmendment(meeting, amendmentId);
      if (!amendment) return refuse('unknown-amendment');
      if (!pendingAmendments(meeting, amendment.itemId).includes(amendment)) {
        return refuse('amendment-decided');
      }
      const unfinished = unfinishedVote(meeting);
      if (unfinished && asksAbout(unfinished, amendmentId)) return refuse('vote-in-progress');
      const prepared = meeting.votes.filter(
        (vote) => vote.status === 'prepared' && asksAbout(vote, amendmentId),
      );
      return record(...prepared.map(({ voteId }) => ({ type: 'vote.withdrawn' as const, voteId })), {
        type: 'amendment.dropped',
        amendmentId,
        reason,
      });
    }
    case 'amendments.order': {
      const { itemId, amendmentIds } = command;
      if (!meeting.agenda.some((item) => item.itemId === itemId)) return refuse('unknown-item');
      const known = meeting.amendments.filter((one) => one.itemId === itemId && one.dropped === null);
      return isPermutation(
        amendmentIds,
        known.map((one) => one.amendmentId),
      )
        ? record({ type: 'amendments.ordered', itemId, amendmentIds })
        : refuse('order-outdated');
    }
  }
}

function asksAbout({ question }: Vote, amendmentId: string): boolean {
  return question.kind === 'amendment' && question.amendmentId === amendmentId;
}
