import type { Choice, Counts, EventOf, Plan, Speaker, Verdict } from './journal-shapes';

export type VoteStatus = 'prepared' | 'withdrawn' | 'open' | 'closed' | 'announced' | 'annulled';

export interface VoteSoFar {
  readonly prepared: EventOf<'vote.prepared'>;
  status: VoteStatus;
  readonly excluded: Set<string>;
  readonly ballots: Map<string, Choice>;
  /** The last millisecond since 1970 at which a tablet's ballot is taken; infinite without a time limit. */
  tabletsUntil: number;
  result: { readonly counts: Counts; readonly verdict: Verdict } | null;
  /** The stated reason. */
  annulment: string | null;
  readonly corrections: Correction[];
}

/** A declared mistake; it stands beside the result. */
export type Correction = Pick<EventOf<'correction.declared'>, 'memberId' | 'choice' | 'reason'>;

/** What the verifier knows of the meeting after the entries it has read. */
export interface MeetingSoFar {
  readonly plan: Plan;
  phase: 'prepared' | 'open' | 'closed';
  readonly present: Set<string>;
  currentItem: string | null;
  /** Who asked, by request. */
  readonly floorRequests: Map<string, string>;
  floor: Speaker | null;
  readonly votes: Map<string, VoteSoFar>;
}

export function beginMeeting(plan: Plan): MeetingSoFar {
  return {
    plan,
    phase: 'prepared',
    present: new Set(),
    currentItem: null,
    floorRequests: new Map(),
    floor: null,
    votes: new Map(),
  };
}

export function hasSeat(meeting: MeetingSoFar, memberId: string): boolean {
  return meeting.plan.seats.some((seat) => seat.memberId === memberId);
}

export function hasItem(meeting: MeetingSoFar, itemId: string): boolean {
  return meeting.plan.agenda.some((item) => item.itemId === itemId);
}

export function voteWith(meeting: MeetingSoFar, ...statuses: readonly VoteStatus[]): VoteSoFar | undefined {
  return [...meeting.votes.values()].find((vote) => statuses.includes(vote.status));
}
