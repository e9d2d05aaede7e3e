import type { LiveCommand } from '@kworum/contracts';
import type { Step } from './next-step';

/** What is chosen beside the big button before a vote opens. */
export interface OpeningChoices {
  /** Whole seconds; null for no limit. */
  readonly timeLimit: number | null;
  /** Why the vote opens although a check fails. */
  readonly reason: string;
}

/** The command of a step that needs nothing more than a press; null for those that ask something first. */
export function commandOf(step: Step, { timeLimit, reason }: OpeningChoices): LiveCommand | null {
  const limited = timeLimit === null ? {} : { timeLimitSeconds: timeLimit };
  switch (step.kind) {
    case 'open-meeting':
      return { type: 'meeting.open' };
    case 'start-item':
      return { type: 'item.start', itemId: step.itemId };
    case 'end-item':
      return { type: 'item.end' };
    case 'open-vote':
      return { type: 'vote.open', voteId: step.voteId, ...limited };
    case 'open-vote-overriding':
      return { type: 'vote.open', voteId: step.voteId, override: reason, ...limited };
    case 'close-vote':
      return { type: 'vote.close', voteId: step.voteId };
    case 'announce-result':
      return { type: 'vote.announce', voteId: step.voteId };
    case 'withdraw-vote':
      return { type: 'vote.withdraw', voteId: step.voteId };
    case 'prepare-room':
    case 'prepare-vote':
    case 'close-meeting':
      return null;
  }
}
