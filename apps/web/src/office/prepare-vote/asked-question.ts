import { wholeNumber } from '../fields/whole-number';
import type { DraftChange, DraftElection, PrepareVote, VoteDraft } from './vote-draft';
import type { VoteSituation } from './vote-situation';

type Asked = NonNullable<PrepareVote['question']>;

/** What a draft asks beyond its subject; null for a plain question. */
export function askedQuestion(draft: VoteDraft, situation: VoteSituation): Asked | 'incomplete' | null {
  switch (draft.kind) {
    case 'election':
      return electionOf(draft.election);
    case 'next-round': {
      const { nextRound } = situation;
      const candidateIds = [...draft.candidateIds];
      if (!nextRound || candidateIds.length === 0) return 'incomplete';
      return { kind: 'next-round', of: nextRound.previous.voteId, candidateIds };
    }
    case 'agenda-change':
      return changeOf(draft.change);
    case 'amendment': {
      const { amendment } = situation;
      return amendment ? { kind: 'amendment', amendmentId: amendment.amendmentId } : 'incomplete';
    }
    case 'block':
      return draft.itemIds.length > 0 ? { kind: 'block', itemIds: [...draft.itemIds] } : 'incomplete';
    default:
      return null;
  }
}

/** The candidates of a pasted list, one in a line. */
export function candidatesIn(names: string): readonly string[] {
  return names
    .split('\n')
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '');
}

/** A name that stands twice on the list, if any. */
export function repeatedCandidate(names: string): string | undefined {
  const candidates = candidatesIn(names);
  return candidates.find((name, index) => candidates.indexOf(name) !== index);
}

function electionOf({ seats: typed, method, names }: DraftElection): Asked | 'incomplete' {
  const seats = wholeNumber(typed);
  const candidates = [...candidatesIn(names)];
  const lawful = candidates.length > 0 && candidates.length <= 100 && repeatedCandidate(names) === undefined;
  if (seats === null || seats > 100 || !lawful) return 'incomplete';
  return { kind: 'election', seats, method, candidates };
}

function changeOf({ kind, itemId, afterItemId, ...added }: DraftChange): Asked | 'incomplete' {
  if (kind === 'add') {
    const number = added.number.trim();
    const title = added.title.trim();
    if (number === '' || number.length > 10 || title === '') return 'incomplete';
    return { kind: 'agenda-change', change: { kind, number, title, afterItemId } };
  }
  if (itemId === null) return 'incomplete';
  if (kind === 'remove') return { kind: 'agenda-change', change: { kind, itemId } };
  if (itemId === afterItemId) return 'incomplete';
  return { kind: 'agenda-change', change: { kind, itemId, afterItemId } };
}
