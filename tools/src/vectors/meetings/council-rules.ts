import { MeetingPlan, defaultCouncilRules } from '@kworum/domain';
import { idOf, requestId } from '../fixed-ids';
import { members, member, plan } from '../honest-house';
import {
  Step,
  ballot,
  byOffice,
  closeAndAnnounce,
  end,
  leave,
  open,
  opening,
  prepare,
  recuse,
  start,
  votedFor,
} from '../steps';

const [anna, jan, ewa, piotr] = members;

const planWithRules: MeetingPlan = {
  ...plan,
  seats: plan.seats.map((seat) => ({ ...seat, club: seat.seat < 3 ? 'Klub Radnych Zgoda' : null })),
  rules: {
    ...defaultCouncilRules,
    legalBases: { simple: 'art. 13 u.s.p.' },
    majorities: [
      {
        ...{ name: 'Nadanie honorowego obywatelstwa', legalBasis: '§ 40 statutu' },
        ...{ numerator: 3, denominator: 4, base: 'present', strictness: 'at-least' },
        quorum: 'half-of-statutory',
      },
    ],
    excludedCountForQuorum: false,
    remoteBasis: 'uchwała nr IV/12/24',
    secretWarningBelow: 0,
    speechSeconds: { speech: null, 'ad-vocem': 30, 'point-of-order': 60 },
    clubSecondsPerItem: 2,
  },
};

const asks = (memberId: string): Step => [member(memberId), { type: 'floor.request', kind: 'speech' }];
const order = (...nth: readonly number[]): Step =>
  byOffice({ type: 'speakers.order', requestIds: nth.map(requestId) });
const gives = (memberId: string, beyondLimit = false): Step =>
  byOffice({ type: 'floor.grant', speaker: { kind: 'member', memberId }, beyondLimit });

/** The list in another order; one withdraws, one leaves, one speaks beyond the time of the club. */
const speeches: readonly Step[] = [
  byOffice({ type: 'item.limit', itemId: idOf('item 1'), speechSeconds: 90, clubSeconds: 2 }),
  ...[anna, jan, ewa, piotr].map(asks),
  order(4, 2, 1, 3),
  gives(piotr),
  gives(jan),
  order(3, 1),
  [member(ewa), { type: 'floor.withdraw' }],
  order(1),
  asks(ewa),
  leave(ewa),
  order(1),
  gives(anna, true),
  byOffice({ type: 'floor.end' }),
];

/** Barred members do not count for the quorum: three present, one of them barred, are two. */
const votes: readonly Step[] = [
  prepare({ subject: 'sprzedaż działki' }),
  recuse(piotr, 1),
  open(1, { override: 'na wniosek przewodniczącej' }),
  ballot(anna, 1, 'for'),
  ballot(jan, 1, 'for'),
  ...closeAndAnnounce(1),
  [member(ewa), { type: 'attendance.check-in', remote: true }],
  prepare({ subject: 'sprzedaż działki' }),
  recuse(piotr, 2),
  ...votedFor(2, anna, ewa),
  asks(jan),
  start('item 2'),
  order(),
  prepare({
    ...{ subject: 'honorowe obywatelstwo', legalBasis: '§ 40 statutu' },
    majority: {
      ...{ rule: 'fraction', numerator: 3, denominator: 4, base: 'present', strictness: 'at-least' },
      quorum: 'half-of-statutory',
    },
  }),
  recuse(piotr, 3),
  ...votedFor(3, anna, jan, ewa),
  end,
];

export const councilRules: readonly Step[] = [
  ...opening(planWithRules, [anna, jan, ewa, piotr]),
  start('item 1'),
  ...speeches,
  ...votes,
];
