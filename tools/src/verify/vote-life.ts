import { isDeepStrictEqual } from 'node:util';
import { takeBallot } from './ballot';
import { Fault, fault, unlawful } from './fault';
import type { Handlers } from './handler';
import type { EventOf, EventType } from './journal-shapes';
import { isAsNamed } from './majority';
import { MeetingSoFar, VoteSoFar, VoteStatus, hasItem, hasSeat, voteWith } from './meeting-record';
import { quorumOf, resultFault } from './result';

type VoteEvent = Extract<
  EventType,
  `vote.${string}` | `ballot.${string}` | 'recusal.declared' | 'correction.declared'
>;

export const voteHandlers: Handlers<VoteEvent> = {
  'vote.prepared': (meeting, event) => {
    const wrong = preparationFault(meeting, event);
    if (!wrong) meeting.votes.set(event.voteId, begun(event));
    return wrong;
  },
  'vote.withdrawn': (meeting, { voteId }) =>
    inVote(meeting, voteId, 'prepared', (vote) => {
      vote.status = 'withdrawn';
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
      const wrong = openingFault(meeting, vote, event);
      if (wrong) return wrong;
      vote.status = 'open';
      vote.tabletsUntil = endOf(at, event.timeLimitSeconds);
      return null;
    }),
  'ballot.cast': (meeting, event, stamp) =>
    inVote(meeting, event.voteId, 'open', (vote) => {
      if (vote.ballots.has(event.memberId)) return unlawful('the seat has already cast a ballot');
      return takeBallot(meeting, vote, event, stamp);
    }),
  'ballot.changed': (meeting, event, stamp) =>
    inVote(meeting, event.voteId, 'open', (vote) => {
      if (!vote.ballots.has(event.memberId)) return unlawful('the seat has no ballot to change');
      return takeBallot(meeting, vote, event, stamp);
    }),
  'vote.closed': (meeting, event) =>
    inVote(meeting, event.voteId, 'open', (vote) => {
      const { majority, legalBasis } = vote.prepared;
      const wrong = resultFault(event, meeting.plan, { ...vote, majority, legalBasis }, meeting.present);
      if (wrong) return wrong;
      vote.status = 'closed';
      vote.result = { counts: event.counts, verdict: event.verdict };
      return null;
    }),
  'vote.announced': (meeting, { voteId }) =>
    inVote(meeting, voteId, 'closed', (vote) => {
      vote.status = 'announced';
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

function begun(prepared: EventOf<'vote.prepared'>): VoteSoFar {
  return {
    prepared,
    status: 'prepared',
    excluded: new Set(),
    ballots: new Map(),
    tabletsUntil: Infinity,
    result: null,
    annulment: null,
    corrections: [],
  };
}

function preparationFault(meeting: MeetingSoFar, event: EventOf<'vote.prepared'>): Fault | null {
  const { voteId, number, itemId, matter, majority, revote } = event;
  if (meeting.votes.has(voteId)) return unlawful('the vote is already prepared');
  if (!hasItem(meeting, itemId)) return unlawful('the item of the vote is not on the agenda');
  if ([...meeting.votes.values()].some((vote) => vote.prepared.number === number)) {
    return unlawful(`vote number ${number} is given twice`);
  }
  if (!isAsNamed(majority)) return unlawful(`its numbers are not those of the rule ${majority.rule}`);
  if (matter === 'quorum' && majority.rule !== 'quorum') {
    return unlawful(`a quorum check is not decided by the rule ${majority.rule}`);
  }
  if (revote && meeting.votes.get(revote.of)?.status !== 'announced') {
    return unlawful('it repeats a vote that has no announced and valid result');
  }
  return null;
}

function openingFault(
  meeting: MeetingSoFar,
  vote: VoteSoFar,
  { quorum, override }: EventOf<'vote.opened'>,
): Fault | null {
  if (voteWith(meeting, 'open')) return unlawful('another vote is open');
  const computed = quorumOf(meeting.present.size, meeting.plan.statutorySize);
  if (!isDeepStrictEqual(quorum, computed)) {
    return fault(
      'wrong-result',
      `its quorum is not that of the members present: computed ${JSON.stringify(computed)}`,
    );
  }
  if (override !== null) return null;
  if (!computed.reached && asksForQuorum(vote)) {
    return unlawful('the vote is opened without a quorum and without a reason');
  }
  return [...meeting.present].some((memberId) => !vote.excluded.has(memberId))
    ? null
    : unlawful('the vote is opened though nobody present may vote, without a reason');
}

function asksForQuorum({ prepared }: VoteSoFar): boolean {
  return prepared.matter !== 'quorum' && prepared.matter !== 'test';
}

function endOf(openedAt: string, timeLimitSeconds: number | null): number {
  return timeLimitSeconds === null ? Infinity : Date.parse(openedAt) + 1000 * timeLimitSeconds;
}
