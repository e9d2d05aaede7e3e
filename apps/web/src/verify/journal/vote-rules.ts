import { canonicalJson } from './canonical-json';
import { Stamp, takeBallot } from './ballot-rules';
import type { EventOf } from './format';
import { Meeting, Vote, VoteStatus, hasVote } from './meeting';
import { Objection, objection } from './objection';
import { hasNumbersOfItsRule, quorumFor, resultObjection } from './result';

type VoteStep = EventOf<
  | 'vote.withdrawn'
  | 'recusal.declared'
  | 'vote.opened'
  | 'ballot.cast'
  | 'ballot.changed'
  | 'vote.closed'
  | 'vote.announced'
  | 'vote.annulled'
  | 'correction.declared'
>;

/** In which states of its vote a step may come. */
const lawfulIn: Readonly<Record<VoteStep['type'], readonly VoteStatus[]>> = {
  'vote.withdrawn': ['prepared'],
  'recusal.declared': ['prepared'],
  'vote.opened': ['prepared'],
  'ballot.cast': ['open'],
  'ballot.changed': ['open'],
  'vote.closed': ['open'],
  'vote.announced': ['closed'],
  'vote.annulled': ['open', 'closed', 'announced'],
  'correction.declared': ['announced'],
};

/** Takes a new vote into the meeting, or says what speaks against it. */
export function prepareVote(meeting: Meeting, event: EventOf<'vote.prepared'>): Objection | null {
  const { plan, votes } = meeting;
  const { voteId, number, itemId, matter, majority, revote } = event;
  if (votes.has(voteId)) return objection('votePreparedTwice');
  if (!plan.agenda.some((item) => item.itemId === itemId)) return objection('unknownItem', itemId);
  if ([...votes.values()].some(({ prepared }) => prepared.number === number)) {
    return objection('voteNumberTwice', String(number));
  }
  if (!hasNumbersOfItsRule(majority)) return objection('ruleNumbers', canonicalJson(majority));
  if (matter === 'quorum' && majority.rule !== 'quorum') return objection('quorumRule', majority.rule);
  if (revote && votes.get(revote.of)?.status !== 'announced') return objection('revote', revote.of);
  votes.set(voteId, {
    prepared: event,
    status: 'prepared',
    excluded: new Set(),
    ballots: new Map(),
    tabletsUntil: null,
    closed: null,
    annulled: null,
    corrections: [],
  });
  return null;
}

/** Takes a further step of a vote into the meeting, or says what speaks against it. */
export function takeVoteStep(meeting: Meeting, event: VoteStep, stamp: Stamp): Objection | null {
  const vote = meeting.votes.get(event.voteId);
  if (!vote) return objection('unknownVote', event.voteId);
  if (!lawfulIn[event.type].includes(vote.status)) {
    return objection('voteStep', `${event.type}: ${vote.status}`);
  }
  switch (event.type) {
    case 'vote.withdrawn':
      vote.status = 'withdrawn';
      return null;
    case 'recusal.declared':
      return exclude(meeting, vote, event.memberId);
    case 'vote.opened':
      return openVote(meeting, vote, event, stamp);
    case 'ballot.cast':
    case 'ballot.changed':
      return takeBallot(meeting, vote, event, stamp);
    case 'vote.closed':
      return closeVote(meeting, vote, event);
    case 'vote.announced':
      vote.status = 'announced';
      return null;
    case 'vote.annulled':
      vote.status = 'annulled';
      vote.annulled = event;
      return null;
    case 'correction.declared':
      if (!meeting.memberIds.has(event.memberId)) return objection('noSeat', event.memberId);
      vote.corrections.push(event);
      return null;
  }
}

function exclude({ memberIds }: Meeting, { excluded }: Vote, memberId: string): Objection | null {
  if (!memberIds.has(memberId)) return objection('noSeat', memberId);
  if (excluded.has(memberId)) return objection('excludedTwice', memberId);
  excluded.add(memberId);
  return null;
}

function openVote(
  meeting: Meeting,
  vote: Vote,
  { quorum, override, timeLimitSeconds }: EventOf<'vote.opened'>,
  { at }: Stamp,
): Objection | null {
  if (hasVote(meeting, 'open')) return objection('otherVoteOpen');
  const computed = quorumFor(meeting.present.size, meeting.plan.statutorySize);
  if (canonicalJson(quorum) !== canonicalJson(computed)) {
    return objection('quorum', `${canonicalJson(quorum)} ≠ ${canonicalJson(computed)}`);
  }
  if (override === null) {
    const decides = vote.prepared.matter === 'resolution' || vote.prepared.matter === 'motion';
    if (decides && !computed.reached) return objection('noQuorum');
    if ([...meeting.present].every((memberId) => vote.excluded.has(memberId))) {
      return objection('nobodyEntitled');
    }
  }
  vote.status = 'open';
  vote.tabletsUntil = timeLimitSeconds === null ? null : Date.parse(at) + timeLimitSeconds * 1000;
  return null;
}

function closeVote(meeting: Meeting, vote: Vote, event: EventOf<'vote.closed'>): Objection | null {
  const wrong = resultObjection(meeting, vote, event);
  if (wrong) return wrong;
  vote.status = 'closed';
  vote.closed = event;
  return null;
}
