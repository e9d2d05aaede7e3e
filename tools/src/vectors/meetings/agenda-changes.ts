import type { CommandOf } from '@kworum/domain';
import { addedItemId, idOf } from '../fixed-ids';
import { members, plan } from '../honest-house';
import {
  Step,
  ballot,
  byOffice,
  closeAndAnnounce,
  end,
  open,
  opening,
  prepare,
  start,
  votedFor,
} from '../steps';

const [anna, jan, ewa, piotr] = members;
type Change = Extract<
  NonNullable<CommandOf<'vote.prepare'>['question']>,
  { kind: 'agenda-change' }
>['change'];

const preparedChange = (
  subject: string,
  change: Change,
  other: Partial<CommandOf<'vote.prepare'>> = {},
): Step =>
  prepare({
    ...{ subject, matter: 'motion', majority: { rule: 'absolute-statutory' } },
    ...{ question: { kind: 'agenda-change', change }, ...other },
  });
const complaint: Change = {
  ...{ kind: 'add', number: '1a', title: 'Skarga na Wójta' },
  afterItemId: idOf('item 1'),
};
const statute = idOf('item 3');

/** Carried, rejected, moved by a basis of its own, and carried when it has become impossible. */
export const agendaChanges: readonly Step[] = [
  ...opening(plan, [anna, jan, ewa, piotr]),
  start('item 1'),
  preparedChange('wprowadzenie skargi', complaint),
  ...votedFor(1, anna, jan, ewa),
  preparedChange('zdjęcie absolutorium', { kind: 'remove', itemId: idOf('item 2') }),
  open(2),
  ballot(anna, 2, 'for'),
  ballot(jan, 2, 'for'),
  ballot(ewa, 2, 'against'),
  ...closeAndAnnounce(2),
  preparedChange(
    'zmiana statutu na początek',
    { kind: 'move', itemId: statute, afterItemId: null },
    { majority: { rule: 'simple' }, legalBasis: '§ 19 statutu' },
  ),
  preparedChange('zdjęcie zmiany statutu', { kind: 'remove', itemId: statute }),
  preparedChange('zmiana statutu po skardze', {
    ...{ kind: 'move', itemId: statute, afterItemId: addedItemId(1) },
  }),
  ...votedFor(3, anna),
  ...votedFor(4, anna, jan, ewa, piotr),
  open(5, { override: 'na żądanie wnioskodawcy' }),
  ...[anna, jan, ewa].map((memberId) => ballot(memberId, 5, 'for')),
  ...closeAndAnnounce(5),
  byOffice({ type: 'item.start', itemId: addedItemId(1) }),
  prepare({ subject: 'skarga' }),
  ...votedFor(6, anna, jan),
  start('item 2'),
  end,
];

/** Asked for by a quarter of the members: with consent, and without it on a stated reason. */
export const onDemand: readonly Step[] = [
  ...opening({ ...plan, onDemandOf: 'Jan Czyżyk i Ewa Dudek' }, [anna, jan, ewa, piotr]),
  start('item 1'),
  preparedChange('wprowadzenie skargi', complaint),
  byOffice({ type: 'consent.record', voteId: idOf('vote 1') }),
  ...votedFor(1, anna, jan, ewa),
  preparedChange('zdjęcie absolutorium', { kind: 'remove', itemId: idOf('item 2') }),
  open(2, { override: 'wnioskodawca nieobecny' }),
  ballot(anna, 2, 'for'),
  ...closeAndAnnounce(2),
  prepare({ subject: 'zmiana budżetu' }),
  ...votedFor(3, anna, jan),
  end,
];
