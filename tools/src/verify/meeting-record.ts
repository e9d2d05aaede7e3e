import type { EventOf, Speaker } from './event-shapes';
import type { Agenda, Plan } from './plan-shapes';
import type { VoteSoFar, VoteStatus } from './vote-record';

/** What the verifier knows of the meeting after the entries it has read. */
export interface MeetingSoFar {
  readonly plan: Plan;
  phase: 'prepared' | 'open' | 'closed';
  readonly present: Set<string>;
  agenda: Agenda;
  /** Items that are or were on the agenda. */
  readonly knownItems: Set<string>;
  currentItem: string | null;
  /** Items that are no longer pending: started, or settled in a block. */
  readonly begunItems: Set<string>;
  readonly endedItems: Set<string>;
  readonly amendments: Map<string, AmendmentSoFar>;
  /** The order of voting on the amendments of each item. */
  readonly amendmentOrder: Map<string, readonly string[]>;
  /** Who asked, by request. */
  readonly floorRequests: Map<string, string>;
  /** Also those that are off the list. */
  readonly floorRequestIds: Set<string>;
  floor: Speaker | null;
  readonly votes: Map<string, VoteSoFar>;
  /** What the next entry has to be, when a carried vote has an effect. */
  effect: Effect | null;
}

export interface AmendmentSoFar {
  readonly itemId: string;
  dropped: boolean;
}

/** The entry that follows from the announcement before it. */
export interface Effect {
  readonly event: EventOf<'agenda.changed'> | EventOf<'items.settled'>;
  readonly commandId: string;
}

export function beginMeeting(plan: Plan): MeetingSoFar {
  return {
    plan,
    phase: 'prepared',
    present: new Set(),
    agenda: plan.agenda,
    knownItems: new Set(plan.agenda.map(({ itemId }) => itemId)),
    currentItem: null,
    begunItems: new Set(),
    endedItems: new Set(),
    amendments: new Map(),
    amendmentOrder: new Map(),
    floorRequests: new Map(),
    floorRequestIds: new Set(),
    floor: null,
    votes: new Map(),
    effect: null,
  };
}

export function hasSeat(meeting: MeetingSoFar, memberId: string): boolean {
  return meeting.plan.seats.some((seat) => seat.memberId === memberId);
}

export function voteWith(meeting: MeetingSoFar, ...statuses: readonly VoteStatus[]): VoteSoFar | undefined {
  return [...meeting.votes.values()].find((vote) => statuses.includes(vote.status));
}

/** Whether a list has exactly these ids, each once, in whatever order. */
export function isEachOnce(list: readonly string[], ids: readonly string[]): boolean {
  const given = new Set(list);
  return given.size === list.length && given.size === ids.length && ids.every((id) => given.has(id));
}
