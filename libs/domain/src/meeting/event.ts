import type { CandidateResult } from '../majority/election';
import type { BallotContent, Choice, Counts, Outcome } from '../majority/outcome';
import type { BallotForm, Majority } from '../majority/rule';
import type { Quorum, Verdict } from '../majority/verdict';
import type { Matter } from '../majority/wording';
import type { CouncilRules } from './council-rules';
import type { FloorRequestKind } from './floor-request-kind';
import type { Question } from './question';

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
  readonly rules: CouncilRules;
  /** Who asked for a session on demand (u.s.g. art. 20(3)): a change of its agenda needs their consent. */
  readonly onDemandOf: string | null;
}

export type Speaker =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'guest'; readonly guestId: string };

/** By which way a ballot came; with failing devices the operator enters choices by roll call. */
export const ballotChannels = ['tablet', 'roll-call'] as const;
export type BallotChannel = (typeof ballotChannels)[number];

/** What lets somebody hand in one ballot without a name. Both in base64. */
export interface BallotToken {
  /** The prepared message of RFC 9474: 32 random bytes of its maker's prefix, 32 of the token. */
  readonly token: string;
  /** RSASSA-PSS over it with SHA-384 and a salt of 48 bytes. */
  readonly signature: string;
}

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
  | { readonly type: 'member.checked-in'; readonly memberId: string; readonly remote: boolean }
  | { readonly type: 'member.checked-out'; readonly memberId: string }
  | { readonly type: 'item.started'; readonly itemId: string }
  | { readonly type: 'item.ended'; readonly itemId: string }
  | {
      /** Limits of this item alone, in place of the council's; null: none. */
      readonly type: 'item.limited';
      readonly itemId: string;
      readonly speechSeconds: number | null;
      readonly clubSeconds: number | null;
    }
  | {
      readonly type: 'amendment.submitted';
      readonly amendmentId: string;
      readonly itemId: string;
      readonly title: string;
      /** As spoken: "radna Anna Nowak", "Klub Radnych Zgoda". */
      readonly author: string;
    }
  | { readonly type: 'amendment.dropped'; readonly amendmentId: string; readonly reason: string }
  | {
      /** The order of voting: the furthest-reaching first. */
      readonly type: 'amendments.ordered';
      readonly itemId: string;
      readonly amendmentIds: readonly string[];
    }
  | {
      readonly type: 'floor.requested';
      readonly requestId: string;
      readonly memberId: string;
      readonly kind: FloorRequestKind;
    }
  | { readonly type: 'floor.withdrawn'; readonly requestId: string }
  | { readonly type: 'speakers.ordered'; readonly requestIds: readonly string[] }
  | {
      readonly type: 'floor.granted';
      readonly speaker: Speaker;
      /** The request that is answered; null when the chair gives the floor unasked. */
      readonly requestId: string | null;
      readonly limitSeconds: number | null;
      /** Given although the time of the speaker's club for this item is used up. */
      readonly beyondLimit: boolean;
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
      readonly question: Question;
      readonly ballot: BallotForm;
      /** Secret, and handed in without a name under a token that was signed blindly (RFC 9474). */
      readonly anonymous: boolean;
      readonly majority: Majority;
      readonly legalBasis: string;
      /** The earlier vote that this one repeats; both stay on the record. */
      readonly revote: Revote | null;
    }
  | { readonly type: 'vote.withdrawn'; readonly voteId: string }
  | { readonly type: 'consent.recorded'; readonly voteId: string; readonly applicant: string }
  | { readonly type: 'recusal.declared'; readonly voteId: string; readonly memberId: string }
  | {
      readonly type: 'vote.opened';
      readonly voteId: string;
      readonly quorum: Quorum;
      /** Why the vote was opened although the pre-flight check failed. */
      readonly override: string | null;
      /** After these seconds no ballot is taken any more; the chair closes. Null: no limit. */
      readonly timeLimitSeconds: number | null;
      /** Verifies the tokens of an anonymous vote: an RSA public key, SPKI in base64. Null in every other vote. */
      readonly tokenKey: string | null;
    }
  | {
      readonly type: 'ballot.cast';
      readonly voteId: string;
      readonly memberId: string;
      readonly choice: BallotContent;
      readonly channel: BallotChannel;
    }
  | {
      readonly type: 'ballot.changed';
      readonly voteId: string;
      readonly memberId: string;
      readonly choice: BallotContent;
      readonly channel: BallotChannel;
    }
  | {
      /** A secret ballot, final: that it was cast, or its token signed. What it says stands in no journal. */
      readonly type: 'ballot.issued';
      readonly voteId: string;
      readonly memberId: string;
    }
  | {
      readonly type: 'vote.closed';
      readonly voteId: string;
      /** One outcome for every seat of the plan, by member id. */
      readonly outcomes: Readonly<Record<string, Outcome>>;
      /** Null in an election: there every candidate has counts and a verdict. */
      readonly counts: Counts | null;
      readonly verdict: Verdict | null;
      readonly candidates: readonly CandidateResult[] | null;
      /** Of the ballots handed in, in the order of their bytes; null unless the vote is anonymous. */
      readonly tokens: readonly BallotToken[] | null;
    }
  | { readonly type: 'vote.announced'; readonly voteId: string }
  | {
      /** The agenda from now on, changed by the vote that has just been announced. */
      readonly type: 'agenda.changed';
      readonly voteId: string;
      readonly agenda: readonly PlannedItem[];
    }
  | {
      /** Items agreed on together: the block vote that has just been announced settles them. */
      readonly type: 'items.settled';
      readonly voteId: string;
      readonly itemIds: readonly string[];
    }
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
export type EventOf<T extends MeetingEventType> = Extract<MeetingEvent, { type: T }>;
