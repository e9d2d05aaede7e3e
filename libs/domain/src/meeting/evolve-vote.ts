import type { EventOf } from './event';
import type { RecordedEvent } from './recorded-event';
import type { Ballot, Meeting, Vote } from './state';

export function votePrepared(meeting: Meeting, { type: _type, ...asked }: EventOf<'vote.prepared'>): Meeting {
  const vote: Vote = {
    ...asked,
    consent: null,
    tokenKey: null,
    status: 'prepared',
    openedAt: null,
    endsAt: null,
    closedAt: null,
    announcedAt: null,
    excluded: [],
    ballots: [],
    result: null,
    annulment: null,
    corrections: [],
  };
  return { ...meeting, votes: [...meeting.votes, vote], votesNumbered: asked.number };
}

export function opened(
  meeting: Meeting,
  { voteId, timeLimitSeconds, tokenKey }: EventOf<'vote.opened'>,
  at: string,
): Meeting {
  const endsAt =
    timeLimitSeconds === null ? null : new Date(Date.parse(at) + timeLimitSeconds * 1000).toISOString();
  return withVote(meeting, voteId, () => ({ status: 'open', openedAt: at, endsAt, tokenKey }));
}

/** The first ballot of a seat, or the one that takes its place. */
export function ballotTaken(
  meeting: Meeting,
  event: EventOf<'ballot.cast' | 'ballot.changed' | 'ballot.issued'>,
  { at, seq, hash }: RecordedEvent,
): Meeting {
  const { memberId } = event;
  const content =
    event.type === 'ballot.issued'
      ? { choice: null, channel: 'tablet' as const }
      : { choice: event.choice, channel: event.channel };
  const ballot: Ballot = { memberId, ...content, at, seq, hash };
  return withVote(meeting, event.voteId, ({ ballots }) => ({
    ballots:
      event.type === 'ballot.changed'
        ? ballots.map((earlier) => (earlier.memberId === memberId ? ballot : earlier))
        : [...ballots, ballot],
  }));
}

export function closed(
  meeting: Meeting,
  { voteId, outcomes, counts, verdict, candidates, tokens }: EventOf<'vote.closed'>,
  at: string,
): Meeting {
  const result = { outcomes, counts, verdict, candidates, tokens };
  return withVote(meeting, voteId, () => ({ status: 'closed', closedAt: at, result }));
}

export function annulled(
  meeting: Meeting,
  { voteId, reason }: EventOf<'vote.annulled'>,
  at: string,
): Meeting {
  return withVote(meeting, voteId, () => ({ status: 'annulled', annulment: { at, reason } }));
}

export function corrected(
  meeting: Meeting,
  { voteId, memberId, choice, reason }: EventOf<'correction.declared'>,
  at: string,
): Meeting {
  return withVote(meeting, voteId, ({ corrections }) => ({
    corrections: [...corrections, { memberId, choice, reason, at }],
  }));
}

export function withVote(meeting: Meeting, voteId: string, change: (vote: Vote) => Partial<Vote>): Meeting {
  return {
    ...meeting,
    votes: meeting.votes.map((vote) => (vote.voteId === voteId ? { ...vote, ...change(vote) } : vote)),
  };
}
