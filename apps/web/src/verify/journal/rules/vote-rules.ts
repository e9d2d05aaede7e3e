import type { EventOf } from '../form/event';
import type { Stamp } from '../format';
import type { Meeting, Vote, VoteStatus } from '../meeting';
import { Objection, objection } from '../objection';
import { takeBallot, takeIssued } from './ballot-rules';
import { dueAfter } from './consequence-rules';
import { openVote } from './opening-rules';
import { resultObjection } from './result';

/** In which states of its vote a step may come. */
const lawfulIn = {
  'vote.withdrawn': ['prepared'],
  'consent.recorded': ['prepared'],
  'recusal.declared': ['prepared'],
  'vote.opened': ['prepared'],
  'ballot.cast': ['open'],
  'ballot.changed': ['open'],
  'ballot.issued': ['open'],
  'vote.closed': ['open'],
  'vote.announced': ['closed'],
  'vote.annulled': ['open', 'closed', 'announced'],
  'correction.declared': ['announced'],
} as const satisfies Readonly<Record<string, readonly VoteStatus[]>>;
export type VoteStep = EventOf<keyof typeof lawfulIn>;

/** Takes a further step of a vote into the meeting, or says what speaks against it. */
export function takeVoteStep(meeting: Meeting, event: VoteStep, stamp: Stamp): Objection | null {
  const vote = meeting.votes.get(event.voteId);
  if (!vote) return objection('unknownVote', event.voteId);
  const lawful: readonly VoteStatus[] = lawfulIn[event.type];
  if (!lawful.includes(vote.status)) return objection('voteStep', `${event.type}: ${vote.status}`);
  switch (event.type) {
    case 'vote.withdrawn':
      vote.status = 'withdrawn';
      return null;
    case 'consent.recorded':
      return consent(meeting, vote, event);
    case 'recusal.declared':
      return exclude(meeting, vote, event);
    case 'vote.opened':
      return openVote(meeting, vote, event, stamp);
    case 'ballot.cast':
    case 'ballot.changed':
      return takeBallot(meeting, vote, event, stamp);
    case 'ballot.issued':
      return takeIssued(meeting, vote, event, stamp);
    case 'vote.closed':
      return closeVote(meeting, vote, event);
    case 'vote.announced':
      meeting.due = dueAfter(meeting, vote, stamp);
      vote.status = 'announced';
      return null;
    case 'vote.annulled':
      vote.status = 'annulled';
      vote.annulled = event;
      return null;
    case 'correction.declared':
      return correct(meeting, vote, event);
  }
}

function consent(
  { plan }: Meeting,
  vote: Vote,
  { applicant }: EventOf<'consent.recorded'>,
): Objection | null {
  if (vote.prepared.question.kind !== 'agenda-change' || plan.onDemandOf === null) {
    return objection('needlessConsent');
  }
  if (vote.consented) return objection('consentTwice');
  if (applicant !== plan.onDemandOf) return objection('otherApplicant', applicant);
  vote.consented = true;
  return null;
}

function exclude(
  { memberIds }: Meeting,
  { excluded }: Vote,
  { memberId }: EventOf<'recusal.declared'>,
): Objection | null {
  if (!memberIds.has(memberId)) return objection('noSeat', memberId);
  if (excluded.has(memberId)) return objection('excludedTwice', memberId);
  excluded.add(memberId);
  return null;
}

function closeVote(meeting: Meeting, vote: Vote, event: EventOf<'vote.closed'>): Objection | null {
  const wrong = resultObjection(meeting, vote, event);
  if (wrong) return wrong;
  vote.status = 'closed';
  vote.closed = event;
  return null;
}

function correct(
  { memberIds }: Meeting,
  { prepared: { ballot, question }, corrections }: Vote,
  event: EventOf<'correction.declared'>,
): Objection | null {
  if (!memberIds.has(event.memberId)) return objection('noSeat', event.memberId);
  if (ballot === 'secret' || question.kind === 'election') return objection('nothingToCorrect');
  corrections.push(event);
  return null;
}
