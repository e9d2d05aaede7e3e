import type { CommandOf, MeetingCommand } from '@kworum/domain';
import { addedItemId, amendmentId, candidateId, requestId, voteId } from './fixed-ids';

/** Gives what is new in a meeting the ids that `fixed-ids` knows, in the order of its making. */
export class NewIds {
  private votes = 0;
  private amendments = 0;
  private requests = 0;

  /** The ids that a command may need. */
  for(command: MeetingCommand): () => string {
    const ids = this.idsOf(command);
    return () => {
      const id = ids.shift();
      if (id === undefined) throw new Error(`${command.type} makes more than was thought`);
      return id;
    };
  }

  private idsOf(command: MeetingCommand): string[] {
    switch (command.type) {
      case 'vote.prepare':
        return [...idsOfQuestion(command.question, (this.votes += 1)), voteId(this.votes)];
      case 'amendment.submit':
        return [amendmentId((this.amendments += 1))];
      case 'floor.request':
        return [requestId((this.requests += 1))];
      default:
        return [];
    }
  }
}

function idsOfQuestion(question: CommandOf<'vote.prepare'>['question'], vote: number): string[] {
  if (question?.kind === 'election') {
    return question.candidates.map((_name, index) => candidateId(vote, index + 1));
  }
  return question?.kind === 'agenda-change' && question.change.kind === 'add' ? [addedItemId(vote)] : [];
}
