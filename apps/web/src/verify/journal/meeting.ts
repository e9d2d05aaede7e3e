import type { Choice, EventOf, Plan, Speaker } from './format';

export type VoteStatus = 'prepared' | 'withdrawn' | 'open' | 'closed' | 'announced' | 'annulled';

export interface Vote {
  readonly prepared: EventOf<'vote.prepared'>;
  status: VoteStatus;
  readonly excluded: Set<string>;
  readonly ballots: Map<string, Choice>;
  /** Milliseconds since 1970; null without a time limit. */
  tabletsUntil: number | null;
  closed: EventOf<'vote.closed'> | null;
  annulled: EventOf<'vote.annulled'> | null;
  readonly corrections: EventOf<'correction.declared'>[];
}

/** The meeting as the entries read so far tell it. */
export interface Meeting {
  readonly plan: Plan;
  readonly memberIds: ReadonlySet<string>;
  phase: 'prepared' | 'open' | 'closed';
  readonly present: Set<string>;
  currentItem: string | null;
  /** Who asked for the floor, by request. */
  readonly requests: Map<string, string>;
  speaker: Speaker | null;
  readonly votes: Map<string, Vote>;
}

export function newMeeting(plan: Plan): Meeting {
  return {
    plan,
    memberIds: new Set(plan.seats.map(({ memberId }) => memberId)),
    phase: 'prepared',
    present: new Set(),
    currentItem: null,
    requests: new Map(),
    speaker: null,
    votes: new Map(),
  };
}

export function hasVote(meeting: Meeting, ...statuses: readonly VoteStatus[]): boolean {
  return [...meeting.votes.values()].some(({ status }) => statuses.includes(status));
}
