import type { MeetingCommand, MeetingCommandType } from './command';
import type { MeetingEvent } from './event';
import type { MeetingRefusalCode } from './refusal';

/** What a command leads to: events to be recorded in this order, or a refusal. */
export type Decision =
  { readonly events: readonly MeetingEvent[] } | { readonly refusal: MeetingRefusalCode };

/** What a decision needs of the world, made outside, so that it stays a pure function. */
export interface Circumstances {
  /** UTC with milliseconds: the time of the entries that the decision leads to. */
  readonly now: string;
  readonly newId: () => string;
}

export type CommandOf<T extends MeetingCommandType> = Extract<MeetingCommand, { type: T }>;

export const refuse = (refusal: MeetingRefusalCode): Decision => ({ refusal });
export const record = (...events: MeetingEvent[]): Decision => ({ events });
