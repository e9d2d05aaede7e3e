import type { BallotContent } from '../majority/outcome';
import type { MeetingCommand, MeetingCommandType } from './command';
import type { BallotToken, MeetingEvent } from './event';
import type { MeetingRefusalCode } from './refusal';

/** What a secret ballot says. It is kept apart from the journal and from who cast it. */
export interface SecretBallot {
  readonly voteId: string;
  readonly choice: BallotContent;
  /** What it was handed in with, when the vote is anonymous. */
  readonly token?: BallotToken;
}

/** What a command leads to: events to be recorded in this order, or a refusal. */
export type Decision =
  | { readonly events: readonly MeetingEvent[]; readonly secretBallot?: SecretBallot }
  | { readonly refusal: MeetingRefusalCode };

/** What a decision needs of the world, made outside, so that it stays a pure function. */
export interface Circumstances {
  /** UTC with milliseconds: the time of the entries that the decision leads to. */
  readonly now: string;
  readonly newId: () => string;
  /** What the secret ballots of an open vote say, in no order that means anything. */
  readonly secretBallots: (voteId: string) => readonly BallotContent[];
  /** The tokens that anonymous ballots were handed in with, in the order of their bytes. */
  readonly tokens: (voteId: string) => readonly BallotToken[];
  /** The key that signs tokens of this vote, SPKI in base64; undefined: none was made. */
  readonly tokenKey: (voteId: string) => string | undefined;
}

export type CommandOf<T extends MeetingCommandType> = Extract<MeetingCommand, { type: T }>;

export const refuse = (refusal: MeetingRefusalCode): Decision => ({ refusal });
export const record = (...events: MeetingEvent[]): Decision => ({ events });
