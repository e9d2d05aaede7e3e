import { Actor, Choice, CommandOf, MeetingCommand, MeetingState, decide, evolve } from '@kworum/domain';
import { idOf, meetingId, voteId } from './fixed-ids';
import { mayor, member, members, office, plan } from './honest-house';
import { EntryContent, chain } from './journal';

const [anna, jan, ewa, piotr] = members;
type Step = readonly [Actor, MeetingCommand];

const ballot = (memberId: string, number: number, choice: Choice): Step => [
  member(memberId),
  { type: 'ballot.cast', voteId: voteId(number), choice },
];
const called = (memberId: string, number: number, choice: Choice): Step => [
  office,
  { type: 'ballot.enter', voteId: voteId(number), memberId, choice },
];
const prepare = (changes: Partial<CommandOf<'vote.prepare'>> & { readonly subject: string }): Step => [
  office,
  { type: 'vote.prepare', matter: 'resolution', majority: { rule: 'simple' }, ...changes },
];
const open = (number: number, changes: Partial<CommandOf<'vote.open'>> = {}): Step => [
  office,
  { type: 'vote.open', voteId: voteId(number), ...changes },
];
const closeAndAnnounce = (number: number): readonly Step[] => [
  [office, { type: 'vote.close', voteId: voteId(number) }],
  [office, { type: 'vote.announce', voteId: voteId(number) }],
];
const annul = (number: number, reason: string): Step => [
  office,
  { type: 'vote.annul', voteId: voteId(number), reason },
];
const leave = (memberId: string): Step => [member(memberId), { type: 'attendance.check-out' }];
const start = (item: string): Step => [office, { type: 'item.start', itemId: idOf(item) }];

const opening: readonly Step[] = [
  [office, { type: 'meeting.prepare', plan }],
  ...[anna, jan, ewa, piotr].map((memberId): Step => [member(memberId), { type: 'attendance.check-in' }]),
  [office, { type: 'meeting.open' }],
];

/** Speeches, then a vote with an exclusion, a changed ballot and a voter who leaves. */
const budget: readonly Step[] = [
  start('item 1'),
  [member(jan), { type: 'floor.request', kind: 'speech' }],
  [office, { type: 'floor.grant', speaker: { kind: 'member', memberId: jan }, limitSeconds: 180 }],
  [office, { type: 'floor.extend', seconds: 60 }],
  [office, { type: 'floor.end' }],
  prepare({ subject: 'zmiana budżetu' }),
  [office, { type: 'recusal.declare', voteId: voteId(1), memberId: piotr }],
  open(1),
  ballot(anna, 1, 'for'),
  ballot(jan, 1, 'abstain'),
  ballot(jan, 1, 'for'),
  leave(jan),
  ...closeAndAnnounce(1),
];

/** A vote that fails, and a member who declares a mistake in it. */
const discharge: readonly Step[] = [
  start('item 2'),
  [office, { type: 'floor.grant', speaker: { kind: 'guest', guestId: mayor }, limitSeconds: null }],
  [office, { type: 'floor.end' }],
  prepare({ subject: 'absolutorium', majority: { rule: 'absolute-statutory' } }),
  open(2),
  ballot(anna, 2, 'for'),
  ballot(ewa, 2, 'against'),
  ballot(piotr, 2, 'for'),
  ...closeAndAnnounce(2),
  [
    office,
    {
      type: 'correction.declare',
      voteId: voteId(2),
      memberId: ewa,
      choice: 'for',
      reason: 'pomyłka przy naciskaniu',
    },
  ],
];

const twoThirdsOfCast: Pick<CommandOf<'vote.prepare'>, 'majority' | 'legalBasis'> = {
  majority: {
    rule: 'fraction',
    numerator: 2,
    denominator: 3,
    base: 'cast',
    strictness: 'at-least',
    quorum: 'half-of-statutory',
  },
  legalBasis: '§ 12 statutu',
};
const statuteAgain = {
  subject: 'zmiana statutu',
  ...twoThirdsOfCast,
  revote: { of: voteId(4), reason: 'wątpliwość co do głosu wywołanego' },
};

/** A quorum check; a vote against the clock, one member called; its repetition fails with the tablets, then holds. */
const statute: readonly Step[] = [
  start('item 3'),
  prepare({ subject: 'sprawdzenie kworum', matter: 'quorum' }),
  open(3),
  ballot(anna, 3, 'for'),
  ballot(piotr, 3, 'for'),
  ...closeAndAnnounce(3),
  prepare({ subject: 'zmiana statutu', ...twoThirdsOfCast }),
  open(4, { timeLimitSeconds: 2 }),
  ballot(anna, 4, 'for'),
  ballot(ewa, 4, 'against'),
  called(piotr, 4, 'abstain'),
  ...closeAndAnnounce(4),
  prepare(statuteAgain),
  open(5),
  ballot(anna, 5, 'for'),
  annul(5, 'awaria tabletów'),
  prepare(statuteAgain),
  open(6),
  called(anna, 6, 'for'),
  called(ewa, 6, 'against'),
  called(piotr, 6, 'abstain'),
  called(piotr, 6, 'for'),
  ...closeAndAnnounce(6),
];

/** Two members are left: a test vote needs no quorum, a motion a stated reason, and is annulled. */
const afterQuorum: readonly Step[] = [
  leave(piotr),
  prepare({ subject: 'próba tabletów', matter: 'test' }),
  open(7),
  ballot(ewa, 7, 'against'),
  ...closeAndAnnounce(7),
  prepare({ subject: 'zamknięcie obrad', matter: 'motion' }),
  open(8, { override: 'stwierdzenie braku kworum do protokołu' }),
  ballot(anna, 8, 'for'),
  ...closeAndAnnounce(8),
  annul(8, 'głosowanie bez kworum'),
  [office, { type: 'meeting.close' }],
];

/** A meeting with everything that a verifier must follow. */
const script: readonly Step[] = [...opening, ...budget, ...discharge, ...statute, ...afterQuorum];

/** Plays the script through the meeting's own rules, one second a command. */
export function playMeeting(): EntryContent[] {
  const contents: EntryContent[] = [];
  let state: MeetingState = null;
  let votes = 0;
  let others = 0;
  for (const [index, [actor, command]] of script.entries()) {
    const now = new Date(Date.UTC(2026, 10, 26, 10, 0, index)).toISOString();
    const newId = () =>
      command.type === 'vote.prepare' ? voteId((votes += 1)) : idOf(`id ${(others += 1)}`);
    const decision = decide(state, command, actor, { now, newId });
    if ('refusal' in decision) throw new Error(`${command.type} was refused: ${decision.refusal}`);
    for (const event of decision.events) {
      contents.push({ meetingId, at: now, actor, commandId: idOf(`command ${index}`), event });
      const entry = chain(contents).at(-1);
      if (!entry) throw new Error('A chain of contents has a last entry');
      state = evolve(state, entry);
    }
  }
  return contents;
}
