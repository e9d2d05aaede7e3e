import type { Choice } from '../majority/outcome';
import type { Fraction, NamedRuleId } from '../majority/rule';
import type { Matter } from '../majority/wording';
import type { FloorRequestKind, MeetingPlan, Revote, Speaker } from './event';

/** What people ask of a running meeting. `memberId` is filled in by the office; a member acts for itself. */
export type MeetingCommand =
  | { readonly type: 'meeting.prepare'; readonly plan: MeetingPlan }
  | { readonly type: 'meeting.open' }
  | { readonly type: 'meeting.close' }
  | { readonly type: 'attendance.check-in'; readonly memberId?: string | undefined }
  | { readonly type: 'attendance.check-out'; readonly memberId?: string | undefined }
  | { readonly type: 'item.start'; readonly itemId: string }
  | { readonly type: 'item.end' }
  | { readonly type: 'floor.request'; readonly kind: FloorRequestKind }
  | { readonly type: 'floor.withdraw' }
  | {
      readonly type: 'floor.grant';
      readonly speaker: Speaker;
      /** Whole seconds; null for no limit. */
      readonly limitSeconds: number | null;
    }
  | { readonly type: 'floor.extend'; readonly seconds: number }
  | { readonly type: 'floor.end' }
  | {
      readonly type: 'vote.prepare';
      readonly subject: string;
      readonly matter: Matter;
      readonly majority: { readonly rule: NamedRuleId } | ({ readonly rule: 'fraction' } & Fraction);
      /** Absent: the legal basis that the rule names. */
      readonly legalBasis?: string | undefined;
      readonly revote?: Revote | undefined;
    }
  | { readonly type: 'vote.withdraw'; readonly voteId: string }
  | { readonly type: 'recusal.declare'; readonly voteId: string; readonly memberId?: string | undefined }
  | {
      readonly type: 'vote.open';
      readonly voteId: string;
      /** The stated reason for opening a vote that the pre-flight check refuses. */
      readonly override?: string | undefined;
      readonly timeLimitSeconds?: number | undefined;
    }
  | { readonly type: 'ballot.cast'; readonly voteId: string; readonly choice: Choice }
  | {
      /** Roll call: the operator enters what the member says. */
      readonly type: 'ballot.enter';
      readonly voteId: string;
      readonly memberId: string;
      readonly choice: Choice;
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
