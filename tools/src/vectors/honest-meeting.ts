import type { CommandOf } from '@kworum/domain';
import { voteId } from './fixed-ids';
import { mayor, member, members, plan } from './honest-house';
import {
  Step,
  annul,
  ballot,
  byOffice,
  called,
  closeAndAnnounce,
  end,
  leave,
  open,
  opening,
  prepare,
  recuse,
  start,
} from './steps';

const [anna, jan, ewa, piotr] = members;

/** Speeches, then a vote with an exclusion, a changed ballot and a voter who leaves. */
const budget: readonly Step[] = [
  start('item 1'),
  [member(jan), { type: 'floor.request', kind: 'speech' }],
  byOffice({ type: 'floor.grant', speaker: { kind: 'member', memberId: jan }, limitSeconds: 180 }),
  byOffice({ type: 'floor.extend', seconds: 60 }),
  byOffice({ type: 'floor.end' }),
  prepare({ subject: 'zmiana budżetu' }),
  recuse(piotr, 1),
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
  byOffice({ type: 'floor.grant', speaker: { kind: 'guest', guestId: mayor }, limitSeconds: null }),
  byOffice({ type: 'floor.end' }),
  prepare({ subject: 'absolutorium', majority: { rule: 'absolute-statutory' } }),
  open(2),
  ballot(anna, 2, 'for'),
  ballot(ewa, 2, 'against'),
  ballot(piotr, 2, 'for'),
  ...closeAndAnnounce(2),
  byOffice({
    type: 'correction.declare',
    voteId: voteId(2),
    memberId: ewa,
    choice: 'for',
    reason: 'pomyłka przy naciskaniu',
  }),
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
  end,
];

/** A meeting with everything that a verifier must follow in plain votes. */
export const honestScript: readonly Step[] = [
  ...opening(plan, [anna, jan, ewa, piotr]),
  ...budget,
  ...discharge,
  ...statute,
  ...afterQuorum,
];
