import type { VoteSummary } from '@kworum/contracts';
import type { NamedRule } from './majority-choice';
import type { PrepareVote } from './vote-draft';

/** The same question once more: subject, matter, ballot, majority and legal basis as they were. */
export function repeatCommand(vote: VoteSummary, reason: string): PrepareVote {
  const { voteId, subject, matter, ballot, rule, fraction, legalBasis } = vote;
  const question = sameQuestion(vote.question);
  return {
    ...{ type: 'vote.prepare', subject, matter, legalBasis },
    ...(question ? { question } : {}),
    ...(ballot === 'secret' ? { ballot } : {}),
    majority: fraction ? { rule: 'fraction', ...fraction } : { rule: rule as NamedRule },
    revote: { of: voteId, reason },
  };
}

function sameQuestion(question: VoteSummary['question']): PrepareVote['question'] | null {
  switch (question.kind) {
    case 'plain':
      return null;
    case 'election': {
      const { seats, method, previousVoteId, candidates } = question;
      return previousVoteId === null
        ? { kind: 'election', seats, method, candidates: candidates.map(({ name }) => name) }
        : {
            ...{ kind: 'next-round', of: previousVoteId },
            candidateIds: candidates.map(({ candidateId }) => candidateId),
          };
    }
    case 'agenda-change':
      return { kind: 'agenda-change', change: sameChange(question.change) };
    case 'amendment':
      return { kind: 'amendment', amendmentId: question.amendmentId };
    case 'block':
      return { kind: 'block', itemIds: question.itemIds };
  }
}

type Change = Extract<VoteSummary['question'], { kind: 'agenda-change' }>['change'];
type AskedChange = Extract<NonNullable<PrepareVote['question']>, { kind: 'agenda-change' }>['change'];

/** Only what a command may say of it: the wire refuses the rest of the view. */
function sameChange(change: Change): AskedChange {
  switch (change.kind) {
    case 'add': {
      const { kind, number, title, afterItemId } = change;
      return { kind, number, title, afterItemId };
    }
    case 'remove':
      return { kind: 'remove', itemId: change.itemId };
    case 'move':
      return { kind: 'move', itemId: change.itemId, afterItemId: change.afterItemId };
  }
}
