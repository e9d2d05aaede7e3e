import { amendmentId, idOf, voteId } from '../fixed-ids';
import { members, plan } from '../honest-house';
import {
  Step,
  annul,
  byOffice,
  ballot,
  closeAndAnnounce,
  end,
  open,
  opening,
  prepare,
  start,
  votedFor,
} from '../steps';

const [anna, jan, ewa, piotr] = members;

const submit = (item: string, title: string): Step =>
  byOffice({ type: 'amendment.submit', itemId: idOf(item), title, author: 'radny Jan Czyżyk' });
const order = (item: string, ...nth: readonly number[]): Step =>
  byOffice({ type: 'amendments.order', itemId: idOf(item), amendmentIds: nth.map(amendmentId) });
const drop = (nth: number, reason: string): Step =>
  byOffice({ type: 'amendment.drop', amendmentId: amendmentId(nth), reason });
const voteOn = (nth: number, revoteOf?: number): Step =>
  prepare({
    ...{ subject: `poprawka ${nth}`, matter: 'motion' },
    question: { kind: 'amendment', amendmentId: amendmentId(nth) },
    ...(revoteOf === undefined ? {} : { revote: { of: voteId(revoteOf), reason: 'wątpliwość' } }),
  });
const block = (subject: string, ...items: readonly string[]): Step =>
  prepare({ subject, question: { kind: 'block', itemIds: items.map(idOf) } });

/** Four amendments: one dropped, one annulled and voted on again, one repeated; then the draft. */
const budget: readonly Step[] = [
  start('item 1'),
  submit('item 1', 'mniej na drogi'),
  submit('item 1', 'więcej na szkoły'),
  order('item 1', 3, 1, 2),
  voteOn(3),
  voteOn(1),
  ...votedFor(1, anna, jan),
  drop(1, 'dalej idąca została przyjęta'),
  submit('item 1', 'więcej na boiska'),
  order('item 1', 4, 2, 3),
  voteOn(4),
  ...votedFor(3, anna),
  annul(3, 'pomyłka prowadzącej'),
  voteOn(4),
  open(4),
  ballot(anna, 4, 'against'),
  ...closeAndAnnounce(4),
  voteOn(4, 4),
  open(5, { override: 'reasumpcja przed kolejną poprawką' }),
  ballot(anna, 5, 'for'),
  ...closeAndAnnounce(5),
  voteOn(2),
  ...votedFor(6, ewa),
  prepare({ subject: 'zmiana budżetu' }),
  ...votedFor(7, anna, jan, ewa),
];

/** Items agreed on together: rejected, carried, carried in part, and carried with nothing left to settle. */
const together: readonly Step[] = [
  block('punkty 2 i 3', 'item 2', 'item 3'),
  block('punkty 4 i 2', 'item 4', 'item 2'),
  block('punkty 5, 4 i 3', 'item 5', 'item 4', 'item 3'),
  block('punkty 3 i 2', 'item 3', 'item 2'),
  ...votedFor(8),
  ...votedFor(9, anna, ewa),
  ...votedFor(10, anna, jan, piotr),
  ...votedFor(11, jan),
];

/** A settled item is taken up again and amended. */
const again: readonly Step[] = [
  start('item 2'),
  submit('item 2', 'zmiana terminu'),
  prepare({ subject: 'absolutorium' }),
  open(12, { override: 'poprawka po terminie' }),
  ballot(anna, 12, 'for'),
  ...closeAndAnnounce(12),
  end,
];

const longer = {
  ...plan,
  agenda: [
    ...plan.agenda,
    { itemId: idOf('item 4'), number: '4', title: 'Nazwa ulicy' },
    { itemId: idOf('item 5'), number: '5', title: 'Nazwa placu' },
  ],
};
const [prepared, ...others] = opening(longer, [anna, jan, ewa, piotr]) as [Step, ...Step[]];

export const amendments: readonly Step[] = [
  prepared,
  submit('item 1', 'więcej na drogi'),
  ...others,
  ...budget,
  ...together,
  ...again,
];
