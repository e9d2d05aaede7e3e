import type { VoteView } from '@kworum/contracts';
import type { NamedRule, PrepareVote } from './vote-draft';

/** The same question once more: subject, matter, ballot, majority and legal basis as they were. */
export function repeatCommand(vote: VoteView, reason: string): PrepareVote {
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

function sameQuestion(question: VoteView['question']): PrepareVote['question'] | null {
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
    case 'agenda-change': {
      if (question.change.kind !== 'add') return { kind: 'agenda-change', change: question.change };
      const { kind, number, title, afterItemId } = question.change;
      return { kind: 'agenda-change', change: { kind, number, title, afterItemId } };
    }
    case 'amendment':
      return { kind: 'amendment', amendmentId: question.amendmentId };
    case 'block':
      return { kind: 'block', itemIds: question.itemIds };
  }
}
