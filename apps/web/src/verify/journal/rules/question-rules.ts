import type { EventOf, Matter } from '../form/event';
import type { Election, Question } from '../form/question';
import { Meeting, isPendingAmendment, isPendingItem, votesOnAmendment } from '../meeting';
import { Objection, Reason, objection } from '../objection';
import { isPossible } from './agenda-change';
import { electedIn } from './result';

const matters: Readonly<Record<Question['kind'], readonly Matter[]>> = {
  plain: ['resolution', 'motion', 'recall', 'quorum', 'test'],
  election: ['election'],
  'agenda-change': ['motion'],
  amendment: ['motion'],
  block: ['resolution', 'motion'],
};

/** What speaks against asking this question now. */
export function questionObjection(meeting: Meeting, event: EventOf<'vote.prepared'>): Objection | null {
  const { question, matter } = event;
  if (!matters[question.kind].includes(matter)) {
    return objection('questionMatter', `${question.kind}: ${matter}`);
  }
  switch (question.kind) {
    case 'plain':
      return null;
    case 'election':
      return electionReason(meeting, question);
    case 'agenda-change':
      return isPossible(meeting, question.change) ? null : objection('changeImpossible');
    case 'amendment':
      return amendmentObjection(meeting, event, question.amendmentId);
    case 'block':
      return blockReason(meeting, question.itemIds);
  }
}

/** It is pending, or the vote is on it again. */
function amendmentObjection(
  meeting: Meeting,
  { itemId, revote }: EventOf<'vote.prepared'>,
  amendmentId: string,
): Objection | null {
  const amendment = meeting.amendments.find((each) => each.amendmentId === amendmentId);
  if (!amendment) return objection('unknownAmendment');
  if (amendment.itemId !== itemId) return objection('amendmentOfOtherItem');
  const again = votesOnAmendment(meeting, amendmentId).some(({ prepared }) => prepared.voteId === revote?.of);
  return again || isPendingAmendment(meeting, amendment) ? null : objection('amendmentNotPending');
}

function blockReason(meeting: Meeting, itemIds: readonly string[]): Objection | null {
  if (itemIds.length === 0 || new Set(itemIds).size < itemIds.length) return objection('blockForm');
  const other = itemIds.find((itemId) => !isPendingItem(meeting, itemId));
  return other === undefined ? null : objection('itemNotPending', other);
}

function electionReason(meeting: Meeting, election: Election): Objection | null {
  const { seats, candidates, round, previousVoteId } = election;
  const ids = new Set(candidates.map(({ candidateId }) => candidateId));
  if (seats < 1 || ids.size < 1 || ids.size < candidates.length) return objection('electionForm');
  if (previousVoteId === null) return round === 1 ? null : objection('roundWithoutPrevious', String(round));
  const reason = roundReason(meeting, election, previousVoteId);
  return reason && objection(reason, previousVoteId);
}

/** A further round goes on with what the one before left open. */
function roundReason(meeting: Meeting, election: Election, previousVoteId: string): Reason | null {
  const previous = meeting.votes.get(previousVoteId);
  const before = previous?.prepared.question;
  if (previous?.status !== 'announced' || before?.kind !== 'election') return 'roundAfterNothing';
  const elected = electedIn(previous.closed);
  if (election.round !== before.round + 1 || election.method !== before.method) return 'roundForm';
  if (election.seats !== before.seats - elected.length) return 'roundSeats';
  const standing = new Map(
    before.candidates
      .filter(({ candidateId }) => !elected.includes(candidateId))
      .map(({ candidateId, name }) => [candidateId, name]),
  );
  const known = election.candidates.every(({ candidateId, name }) => standing.get(candidateId) === name);
  return known ? null : 'roundCandidates';
}
