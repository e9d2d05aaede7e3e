import { takeBallot, takeSecretBallot } from './ballot';
import { effectOf } from './effect';
import type { EventType } from './event-shapes';
import { Fault, unlawful } from './fault';
import type { Handlers } from './handler';
import { MeetingSoFar, hasSeat } from './meeting-record';
import { openingFault } from './opening';
import { preparationFault } from './preparation';
import { readResult } from './result';
import { readOpeningKey } from './tokens';
import { VoteSoFar, VoteStatus, beginVote } from './vote-record';

type VoteEvent = Extract<
  EventType,
  `vote.${string}` | `ballot.${string}` | 'consent.recorded' | 'recusal.declared' | 'correction.declared'
>;

/** A vote from its preparation to what is said of it after its end. */
export const voteHandlers: Handlers<VoteEvent> = {
  'vote.prepared': (meeting, event) => {
    const wrong = preparationFault(meeting, event);
    if (!wrong) meeting.votes.set(event.voteId, beginVote(event));
    return wrong;
  },
  'vote.withdrawn': (meeting, { voteId }) =>
    inVote(meeting, voteId, 'prepared', (vote) => {
      vote.status = 'withdrawn';
      return null;
    }),
  'consent.recorded': (meeting, { voteId, applicant }) =>
    inVote(meeting, voteId, 'prepared', (vote) => {
      if (vote.prepared.question.kind !== 'agenda-change')
        return unlawful('no change of the agenda is asked');
      if (meeting.plan.onDemandOf === null) return unlawful('nobody asked for the session');
      if (applicant !== meeting.plan.onDemandOf) return unlawful('who agrees did not ask for the session');
      if (vote.consent) return unlawful('the consent is already recorded');
      vote.consent = true;
      return null;
    }),
  'recusal.declared': (meeting, { voteId, memberId }) =>
    inVote(meeting, voteId, 'prepared', (vote) => {
      if (!hasSeat(meeting, memberId)) return unlawful('who is excluded has no seat');
      if (vote.excluded.has(memberId)) return unlawful('the member is already excluded');
      vote.excluded.add(memberId);
      return null;
    }),
  'vote.opened': (meeting, event, { at }) =>
    inVote(meeting, event.voteId, 'prepared', (vote) => {
      const read = readOpeningKey(event.tokenKey, vote, meeting.votes.values());
      if ('fault' in read) return read.fault;
      const wrong = openingFault(meeting, vote, event);
      if (wrong) return wrong;
      vote.status = 'open';
      vote.tokenKey = read.tokenKey;
      vote.tabletsUntil = endOf(at, event.timeLimitSeconds);
      return null;
    }),
  'ballot.cast': (meeting, event, stamp) =>
    inVote(meeting, event.voteId, 'open', (vote) => takeBallot(meeting, vote, event, stamp)),
  'ballot.changed': (meeting, event, stamp) =>
    inVote(meeting, event.voteId, 'open', (vote) => takeBallot(meeting, vote, event, stamp)),
  'ballot.issued': (meeting, event, stamp) =>
    inVote(meeting, event.voteId, 'open', (vote) => takeSecretBallot(meeting, vote, event, stamp)),
  'vote.closed': (meeting, event) =>
    inVote(meeting, event.voteId, 'open', (vote) => {
      const read = readResult(event, meeting.plan, vote, meeting.present);
      if ('fault' in read) return read.fault;
      vote.status = 'closed';
      vote.result = read.result;
      return null;
    }),
  'vote.announced': (meeting, { voteId }, { commandId }) =>
    inVote(meeting, voteId, 'closed', (vote) => {
      vote.status = 'announced';
      meeting.effect = effectOf(meeting, vote, commandId);
      return null;
    }),
  'vote.annulled': (meeting, { voteId, reason }) =>
    inVote(meeting, voteId, ['open', 'closed', 'announced'], (vote) => {
      vote.status = 'annulled';
      vote.annulment = reason;
      return null;
    }),
  'correction.declared': (meeting, { voteId, memberId, choice, reason }) =>
    inVote(meeting, voteId, 'announced', (vote) => {
      const { ballot, question } = vote.prepared;
      if (ballot === 'secret') return unlawful('a mistake in a secret ballot cannot be declared');
      if (question.kind === 'election') return unlawful('a mistake in an election cannot be declared');
      if (!hasSeat(meeting, memberId)) return unlawful('who declares a mistake has no seat');
      vote.corrections.push({ memberId, choice, reason });
      return null;
    }),
};

function inVote(
  meeting: MeetingSoFar,
  voteId: string,
  lawful: VoteStatus | readonly VoteStatus[],
  change: (vote: VoteSoFar) => Fault | null,
): Fault | null {
  const vote = meeting.votes.get(voteId);
  if (!vote) return unlawful('the vote was never prepared');
  const statuses = [lawful].flat();
  if (!statuses.includes(vote.status)) {
    return unlawful(`the vote is ${vote.status}, it would have to be ${statuses.join(' or ')}`);
  }
  return change(vote);
}

function endOf(openedAt: string, timeLimitSeconds: number | null): number {
  return timeLimitSeconds === null ? Infinity : Date.parse(openedAt) + 1000 * timeLimitSeconds;
}
