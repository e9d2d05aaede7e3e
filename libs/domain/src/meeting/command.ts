import type { ElectionMethod } from '../majority/election';
import type { BallotContent, Choice } from '../majority/outcome';
import type { BallotForm, Fraction, NamedRuleId } from '../majority/rule';
import type { Matter } from '../majority/wording';
import type { MeetingPlan, Revote, Speaker } from './event';
import type { FloorRequestKind } from './floor-request-kind';

/** A question as it is asked for: ids of what is new are made when it is decided. */
export type AskedQuestion =
  | {
      readonly kind: 'election';
      readonly seats: number;
      readonly method: ElectionMethod;
      /** Names of candidates, no two alike. */
      readonly candidates: readonly string[];
    }
  /** A further round between some of those whom the round before has not elected, for the seats it left. */
  | { readonly kind: 'next-round'; readonly of: string; readonly candidateIds: readonly string[] }
  | {
      readonly kind: 'agenda-change';
      readonly change:
        | {
            readonly kind: 'add';
            readonly number: string;
            readonly title: string;
            readonly afterItemId: string | null;
          }
        | { readonly kind: 'remove'; readonly itemId: string }
        | { readonly kind: 'move'; readonly itemId: string; readonly afterItemId: string | null };
    }
  | { readonly kind: 'amendment'; readonly amendmentId: string }
  | { readonly kind: 'block'; readonly itemIds: readonly string[] };

/** What people ask of a running meeting. `memberId` is filled in by the office; a member acts for itself. */
export type MeetingCommand =
  | { readonly type: 'meeting.prepare'; readonly plan: MeetingPlan }
  | { readonly type: 'meeting.open' }
  | { readonly type: 'meeting.close' }
  | {
      readonly type: 'attendance.check-in';
      readonly memberId?: string | undefined;
      /** Taking part from elsewhere; only where the council has a basis for it. */
      readonly remote?: boolean | undefined;
    }
  | { readonly type: 'attendance.check-out'; readonly memberId?: string | undefined }
  | { readonly type: 'item.start'; readonly itemId: string }
  | { readonly type: 'item.end' }
  | {
      readonly type: 'item.limit';
      readonly itemId: string;
      readonly speechSeconds: number | null;
      readonly clubSeconds: number | null;
    }
  | {
      readonly type: 'amendment.submit';
      readonly itemId: string;
      readonly title: string;
      readonly author: string;
    }
  | { readonly type: 'amendment.drop'; readonly amendmentId: string; readonly reason: string }
  | {
      readonly type: 'amendments.order';
      readonly itemId: string;
      readonly amendmentIds: readonly string[];
    }
  | { readonly type: 'floor.request'; readonly kind: FloorRequestKind }
  | { readonly type: 'floor.withdraw' }
  | { readonly type: 'speakers.order'; readonly requestIds: readonly string[] }
  | {
      readonly type: 'floor.grant';
      readonly speaker: Speaker;
      /** Whole seconds; null for no limit; absent: what item and council say for the kind of speech. */
      readonly limitSeconds?: number | null | undefined;
      /** The chair lets somebody speak whose club has used up its time. */
      readonly beyondLimit?: boolean | undefined;
    }
  | { readonly type: 'floor.extend'; readonly seconds: number }
  | { readonly type: 'floor.end' }
  | {
      readonly type: 'vote.prepare';
      readonly subject: string;
      readonly matter: Matter;
      /** Absent: an ordinary question. */
      readonly question?: AskedQuestion | undefined;
      /** Absent: as the rule orders, else open. */
      readonly ballot?: BallotForm | undefined;
      readonly majority: { readonly rule: NamedRuleId } | ({ readonly rule: 'fraction' } & Fraction);
      /** Absent: the legal basis that the rule names. */
      readonly legalBasis?: string | undefined;
      readonly revote?: Revote | undefined;
    }
  | { readonly type: 'vote.withdraw'; readonly voteId: string }
  /** The applicant of a session on demand agrees to the change of its agenda. */
  | { readonly type: 'consent.record'; readonly voteId: string }
  | { readonly type: 'recusal.declare'; readonly voteId: string; readonly memberId?: string | undefined }
  | {
      readonly type: 'vote.open';
      readonly voteId: string;
      /** The stated reason for opening a vote that the pre-flight check refuses. */
      readonly override?: string | undefined;
      readonly timeLimitSeconds?: number | undefined;
    }
  | { readonly type: 'ballot.cast'; readonly voteId: string; readonly choice: BallotContent }
  /** Asks for a token of an anonymous vote; `blinded` is its blinded message, base64. */
  | { readonly type: 'token.request'; readonly voteId: string; readonly blinded: string }
  | {
      /** Roll call: the operator enters what the member says. */
      readonly type: 'ballot.enter';
      readonly voteId: string;
      readonly memberId: string;
      readonly choice: BallotContent;
    }
  | { readonly type: 'vote.close'; readonly voteId: string }
  | { readonly type: 'vote.announce'; readonly voteId: string }
  | { readonly type: 'vote.annul'; readonly voteId: string; readonly reason: string }
  | {
      readonly type: 'correction.declare';
      readonly voteId: string;
      readonly memberId: string;
      readonly choice: Choice;
      readonly reason: string;
    };

export type MeetingCommandType = MeetingCommand['type'];
