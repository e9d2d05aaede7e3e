import type { MeetingCommandType } from './command';
import type { MeetingRefusalCode } from './refusal';
import type { VoteStatus } from './state';

/** Commands that move a vote on, or add to its record. */
export type VoteStep = Extract<
  MeetingCommandType,
  | 'vote.withdraw'
  | 'consent.record'
  | 'recusal.declare'
  | 'vote.open'
  | 'ballot.cast'
  | 'token.request'
  | 'ballot.enter'
  | 'vote.close'
  | 'vote.announce'
  | 'vote.annul'
  | 'correction.declare'
>;

type Refusals = Readonly<Partial<Record<VoteStatus, MeetingRefusalCode>>>;

const opened: Refusals = {
  open: 'vote-already-opened',
  closed: 'vote-already-opened',
  announced: 'vote-already-opened',
  annulled: 'vote-annulled',
};
const notOpen: Refusals = {
  prepared: 'vote-not-open-yet',
  closed: 'vote-over',
  announced: 'vote-over',
  annulled: 'vote-annulled',
};

/**
 * The life of a vote: prepared -> open -> closed -> announced, and from each of the last three -> annulled.
 * For every step the refusal in each status; a status without one is where the step is lawful.
 */
export const illegalIn: Readonly<Record<VoteStep, Refusals>> = {
  'vote.withdraw': opened,
  'consent.record': opened,
  'recusal.declare': opened,
  'vote.open': { ...opened, closed: 'vote-over', announced: 'vote-over' },
  'ballot.cast': notOpen,
  'token.request': notOpen,
  'ballot.enter': notOpen,
  'vote.close': notOpen,
  'vote.announce': {
    prepared: 'vote-not-closed',
    open: 'vote-not-closed',
    announced: 'result-already-announced',
    annulled: 'vote-annulled',
  },
  'vote.annul': { prepared: 'vote-not-open-yet', annulled: 'vote-annulled' },
  'correction.declare': {
    prepared: 'vote-not-closed',
    open: 'vote-not-closed',
    closed: 'result-not-announced',
    annulled: 'vote-annulled',
  },
};
