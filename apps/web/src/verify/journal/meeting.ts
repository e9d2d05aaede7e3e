import type { EventOf, JournalEvent, Speaker } from './form/event';
import type { AgendaItem, Plan } from './form/plan';
import type { BallotChoice } from './form/tally';

export type VoteStatus = 'prepared' | 'withdrawn' | 'open' | 'closed' | 'announced' | 'annulled';

export interface Vote {
  readonly prepared: EventOf<'vote.prepared'>;
  status: VoteStatus;
  readonly excluded: Set<string>;
  consented: boolean;
  opened: EventOf<'vote.opened'> | null;
  /** Who has voted, and how; null for how when the vote is secret. */
  readonly ballots: Map<string, BallotChoice | null>;
  /** Milliseconds since 1970; null without a time limit. */
  tabletsUntil: number | null;
  closed: EventOf<'vote.closed'> | null;
  annulled: EventOf<'vote.annulled'> | null;
  readonly corrections: EventOf<'correction.declared'>[];
}

export interface Amendment {
  readonly amendmentId: string;
  readonly itemId: string;
  dropped: boolean;
}

/** The entry that must follow, because a vote was carried. */
export interface Due {
  readonly event: Extract<JournalEvent, { type: 'agenda.changed' | 'items.settled' }>;
  readonly commandId: string;
}

/** The meeting as the entries read so far tell it. */
export interface Meeting {
  readonly plan: Plan;
  readonly memberIds: ReadonlySet<string>;
  phase: 'prepared' | 'open' | 'closed';
  readonly present: Set<string>;
  agenda: readonly AgendaItem[];
  /** The ids of all items that ever were on it. */
  readonly itemIds: Set<string>;
  currentItem: string | null;
  /** Items that were started or settled. */
  readonly begun: Set<string>;
  readonly ended: Set<string>;
  /** Of all items; those of one item in the order of voting. */
  amendments: readonly Amendment[];
  /** Who waits for the floor, by request. */
  readonly requests: Map<string, string>;
  /** The ids of all requests that ever were. */
  readonly requestIds: Set<string>;
  speaker: Speaker | null;
  readonly votes: Map<string, Vote>;
  due: Due | null;
}

export function newMeeting(plan: Plan): Meeting {
  return {
    plan,
    memberIds: new Set(plan.seats.map(({ memberId }) => memberId)),
    phase: 'prepared',
    present: new Set(),
    agenda: plan.agenda,
    itemIds: new Set(plan.agenda.map(({ itemId }) => itemId)),
    currentItem: null,
    begun: new Set(),
    ended: new Set(),
    amendments: [],
    requests: new Map(),
    requestIds: new Set(),
    speaker: null,
    votes: new Map(),
    due: null,
  };
}

export function newVote(prepared: EventOf<'vote.prepared'>): Vote {
  return {
    prepared,
    status: 'prepared',
    excluded: new Set(),
    consented: false,
    opened: null,
    ballots: new Map(),
    tabletsUntil: null,
    closed: null,
    annulled: null,
    corrections: [],
  };
}

export function hasVote(meeting: Meeting, ...statuses: readonly VoteStatus[]): boolean {
  return [...meeting.votes.values()].some(({ status }) => statuses.includes(status));
}

export function isOnAgenda({ agenda }: Meeting, itemId: string): boolean {
  return agenda.some((item) => item.itemId === itemId);
}

/** On the agenda, and neither started nor settled. */
export function isPendingItem(meeting: Meeting, itemId: string): boolean {
  return isOnAgenda(meeting, itemId) && !meeting.begun.has(itemId);
}

/** Not dropped, and without an announced vote on it that stands. */
export function isPendingAmendment(meeting: Meeting, { amendmentId, dropped }: Amendment): boolean {
  return !dropped && votesOnAmendment(meeting, amendmentId).every(({ status }) => status !== 'announced');
}

export function votesOnAmendment({ votes }: Meeting, amendmentId: string): readonly Vote[] {
  return [...votes.values()].filter(
    ({ prepared: { question } }) => question.kind === 'amendment' && question.amendmentId === amendmentId,
  );
}
