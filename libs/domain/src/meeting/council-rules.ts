import type { Fraction, NamedRuleId } from '../majority/rule';
import type { FloorRequestKind } from './floor-request-kind';

/** A majority of the council's own statute, offered by name when a vote is prepared. */
export interface StatuteMajority extends Fraction {
  readonly name: string;
  readonly legalBasis: string;
}

/** What a council's statute settles; written into the first entry of every meeting's journal. */
export interface CouncilRules {
  /** Where the council stands on another act than the table: a powiat on u.s.p., a województwo on u.s.w. */
  readonly legalBases: Readonly<Partial<Record<NamedRuleId, string>>>;
  readonly majorities: readonly StatuteMajority[];
  /** Whether a member barred by a conflict of interest counts among those who make the quorum: unsettled law. */
  readonly excludedCountForQuorum: boolean;
  /** The council's own basis for taking part from elsewhere; null: members take part in the room only. */
  readonly remoteBasis: string | null;
  /** Secret votes of fewer members come with a warning: unanimity would reveal every ballot. */
  readonly secretWarningBelow: number;
  /** Secret ballots are handed in under blindly signed tokens: not even the operator can link them. */
  readonly anonymousBallots: boolean;
  /** Whole seconds of one speech by its kind; null: no limit. */
  readonly speechSeconds: Readonly<Record<FloorRequestKind, number | null>>;
  /** Whole seconds of ordinary speeches that the members of one club share in one item; null: no limit. */
  readonly clubSecondsPerItem: number | null;
}

/** What the acts say where a statute is silent, for a gmina. */
export const defaultCouncilRules: CouncilRules = {
  legalBases: {},
  majorities: [],
  excludedCountForQuorum: true,
  remoteBasis: null,
  secretWarningBelow: 5,
  anonymousBallots: false,
  speechSeconds: { speech: 300, 'ad-vocem': 60, 'point-of-order': 120 },
  clubSecondsPerItem: null,
};
