import type { Choice, Counts, Outcome } from '../majority/outcome';
import type { Majority } from '../majority/rule';
import type { Quorum, Verdict } from '../majority/verdict';
import type { Matter } from '../majority/wording';

/** A seat whose member holds a mandate when the meeting is prepared. */
export interface Seat {
  readonly memberId: string;
  /** Number of the seat in the room, from 1. */
  readonly seat: number;
  readonly name: string;
  /** As spoken: "Przewodnicząca Rady", "radny". */
  readonly function: string;
  readonly club: string | null;
}

/** A person without a mandate who may be given the floor: the mayor, the treasurer, a resident. */
export interface Guest {
  readonly guestId: string;
  readonly name: string;
  readonly function: string;
}

export interface PlannedItem {
  readonly itemId: string;
  /** As printed on the agenda: "5", "7a". */
  readonly number: string;
  readonly title: string;
}

/** What the registers say when the meeting goes live; from here on the journal is the only truth. */
export interface MeetingPlan {
  readonly title: string;
  /** Calendar date in the council's time zone, `2026-11-26`. */
  readonly date: string;
  readonly place: string;
  readonly councilId: string;
  readonly councilName: string;
  /** The statutory number of seats, vacant ones included (ustawowy skład). */
  readonly statutorySize: number;
  /** A rehearsal must never be mistaken for a meeting: marked from its first entry on. */
  readonly rehearsal: boolean;
  readonly seats: readonly Seat[];
  readonly guests: readonly Guest[];
  readonly agenda: readonly PlannedItem[];
}

export type Speaker =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'guest'; readonly guestId: string };

export const floorRequestKinds = ['speech', 'ad-vocem', 'point-of-order'] as const;
export type FloorRequestKind = (typeof floorRequestKinds)[number];

/** By which way a ballot came; with failing devices the operator enters choices by roll call. */
export const ballotChannels = ['tablet', 'roll-call'] as const;
export type BallotChannel = (typeof ballotChannels)[number];

/** A vote repeated (reasumpcja): only for a manifest error or real doubt, with the reason on record. */
export interface Revote {
  readonly of: string;
  readonly reason: string;
}

/** Everything that can happen in a meeting. The names are for ever: journals of past meetings carry them. */
export type MeetingEvent =
  | { readonly type: 'meeting.prepared'; readonly plan: MeetingPlan }
  | { readonly type: 'meeting.opened' }
  | { readonly type: 'meeting.closed' }
  | { readonly type: 'member.checked-in'; readonly memberId: string }
  | { readonly type: 'member.checked-out'; readonly memberId: string }
  | { readonly type: 'item.started'; readonly itemId: string }
  | { readonly type: 'item.ended'; readonly itemId: string }
  | {
      readonly type: 'floor.requested';
      readonly requestId: string;
      readonly memberId: string;
      readonly kind: FloorRequestKind;
    }
  | { readonly type: 'floor.withdrawn'; readonly requestId: string }
  | {
      readonly type: 'floor.granted';
      readonly speaker: Speaker;
      /** The request that is answered; null when the chair gives the floor unasked. */
      readonly requestId: string | null;
      readonly limitSeconds: number | null;
    }
  | { readonly type: 'floor.extended'; readonly seconds: number }
  | { readonly type: 'floor.ended'; readonly speaker: Speaker }
  | {
      readonly type: 'vote.prepared';
      readonly voteId: string;
      /** Counts the votes of the meeting, from 1. */
      readonly number: number;
      readonly itemId: string;
      readonly subject: string;
      readonly matter: Matter;
      readonly majority: Majority;
      readonly legalBasis: string;
      /** The earlier vote that this one repeats; both stay on the record. */
      readonly revote: Revote | null;
    }
  | { readonly type: 'vote.withdrawn'; readonly voteId: string }
  | { readonly type: 'recusal.declared'; readonly voteId: string; readonly memberId: string }
  | {
      readonly type: 'vote.opened';
      readonly voteId: string;
      readonly quorum: Quorum;
      /** Why the vote was opened although the pre-flight check failed. */
      readonly override: string | null;
      /** After these seconds no ballot is taken any more; the chair closes. Null: no limit. */
      readonly timeLimitSeconds: number | null;
    }
  | {
      readonly type: 'ballot.cast';
      readonly voteId: string;
      readonly memberId: string;
      readonly choice: Choice;
      readonly channel: BallotChannel;
    }
  | {
      readonly type: 'ballot.changed';
      readonly voteId: string;
      readonly memberId: string;
      readonly choice: Choice;
      readonly channel: BallotChannel;
    }
  | {
      readonly type: 'vote.closed';
      readonly voteId: string;
      /** One outcome for every seat of the plan, by member id. */
      readonly outcomes: Readonly<Record<string, Outcome>>;
      readonly counts: Counts;
      readonly verdict: Verdict;
    }
  | { readonly type: 'vote.announced'; readonly voteId: string }
  | { readonly type: 'vote.annulled'; readonly voteId: string; readonly reason: string }
  | {
      /** A member's declared mistake: on the record beside the result, which it does not change. */
      readonly type: 'correction.declared';
      readonly voteId: string;
      readonly memberId: string;
      readonly choice: Choice;
      readonly reason: string;
    };

export type MeetingEventType = MeetingEvent['type'];
