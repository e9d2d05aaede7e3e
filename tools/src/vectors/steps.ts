import type { Actor, BallotContent, CommandOf, MeetingCommand, MeetingPlan } from '@kworum/domain';
import { idOf, voteId } from './fixed-ids';
import { member, office } from './honest-house';

/** A command and who gives it. */
export type Step = readonly [Actor, MeetingCommand];
/** What is handed in without a name; no entry tells of it. */
export interface HandedIn {
  readonly voteId: string;
  readonly choice: BallotContent;
}

export const byOffice = (command: MeetingCommand): Step => [office, command];
export const arrive = (memberId: string): Step => [member(memberId), { type: 'attendance.check-in' }];
export const leave = (memberId: string): Step => [member(memberId), { type: 'attendance.check-out' }];
export const start = (item: string): Step => byOffice({ type: 'item.start', itemId: idOf(item) });
export const end: Step = byOffice({ type: 'meeting.close' });

/** The meeting is prepared, these members come, it is opened. */
export const opening = (plan: MeetingPlan, present: readonly string[]): readonly Step[] => [
  byOffice({ type: 'meeting.prepare', plan }),
  ...present.map(arrive),
  byOffice({ type: 'meeting.open' }),
];

export const ballot = (memberId: string, number: number, choice: BallotContent): Step => [
  member(memberId),
  { type: 'ballot.cast', voteId: voteId(number), choice },
];
export const called = (memberId: string, number: number, choice: BallotContent): Step =>
  byOffice({ type: 'ballot.enter', voteId: voteId(number), memberId, choice });

export const prepare = (changes: Partial<CommandOf<'vote.prepare'>> & { readonly subject: string }): Step =>
  byOffice({ type: 'vote.prepare', matter: 'resolution', majority: { rule: 'simple' }, ...changes });
export const open = (number: number, changes: Partial<CommandOf<'vote.open'>> = {}): Step =>
  byOffice({ type: 'vote.open', voteId: voteId(number), ...changes });
export const closeAndAnnounce = (number: number): readonly Step[] => [
  byOffice({ type: 'vote.close', voteId: voteId(number) }),
  byOffice({ type: 'vote.announce', voteId: voteId(number) }),
];
export const annul = (number: number, reason: string): Step =>
  byOffice({ type: 'vote.annul', voteId: voteId(number), reason });
export const recuse = (memberId: string, number: number): Step =>
  byOffice({ type: 'recusal.declare', voteId: voteId(number), memberId });

/** The vote is opened, these members vote for, it is closed and announced. */
export const votedFor = (number: number, ...voters: readonly string[]): readonly Step[] => [
  open(number),
  ...voters.map((memberId) => ballot(memberId, number, 'for')),
  ...closeAndAnnounce(number),
];

/** A ballot of an anonymous vote, handed in without a name. */
export const handIn = (number: number, choice: BallotContent): HandedIn => ({
  voteId: voteId(number),
  choice,
});
export const asksForToken = (memberId: string, number: number): Step => [
  member(memberId),
  { type: 'token.request', voteId: voteId(number), blinded: '' },
];
