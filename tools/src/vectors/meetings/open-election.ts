import type { CommandOf } from '@kworum/domain';
import { candidateId, voteId } from '../fixed-ids';
import { members, plan } from '../honest-house';
import {
  Step,
  annul,
  arrive,
  ballot,
  called,
  closeAndAnnounce,
  end,
  leave,
  open,
  opening,
  prepare,
  recuse,
  start,
} from '../steps';

const [anna, jan, ewa, piotr, zofia] = members;
const [first, second, third] = [1, 2, 3].map((place) => candidateId(1, place)) as [string, string, string];
const delegates: Parameters<typeof prepare>[0] & Pick<CommandOf<'vote.prepare'>, 'question'> = {
  ...{ subject: 'wybór delegatów', matter: 'election' },
  question: {
    ...{ kind: 'election', seats: 2, method: 'approve' },
    candidates: ['Maria Sowa', 'Olga Szpak', 'Tomasz Wilga'],
  },
};

/** By approval, in the open: a changed ballot, a called one, a barred member, one who keeps silent. One seat is filled. */
const approved: readonly Step[] = [
  start('item 1'),
  prepare(delegates),
  recuse(zofia, 1),
  open(1, { timeLimitSeconds: 3 }),
  ballot(anna, 1, { [first]: 'for', [second]: 'for', [third]: 'against' }),
  ballot(jan, 1, { [first]: 'for', [second]: 'for' }),
  ballot(jan, 1, { [first]: 'for', [second]: 'against', [third]: 'abstain' }),
  called(ewa, 1, { [first]: 'abstain', [second]: 'against' }),
  ...closeAndAnnounce(1),
];

/** A second round is annulled, another held: both candidates are level for the seat. */
const furtherRounds: readonly Step[] = [
  prepare({
    ...{ subject: 'wybór delegata', matter: 'election' },
    question: { kind: 'next-round', of: voteId(1), candidateIds: [second, third] },
  }),
  open(2),
  ballot(anna, 2, { [second]: 'for' }),
  ...closeAndAnnounce(2),
  annul(2, 'kandydat wycofał zgodę i przywrócił ją'),
  prepare({
    ...{ subject: 'wybór delegata', matter: 'election' },
    question: { kind: 'next-round', of: voteId(1), candidateIds: [third, second] },
  }),
  open(3),
  ballot(anna, 3, { [second]: 'for' }),
  ballot(jan, 3, { [third]: 'for' }),
  ...closeAndAnnounce(3),
];

const head = (place: number) => candidateId(4, place);
/** By choice, in the open; then too few are left, and nobody is elected. */
const chosen: readonly Step[] = [
  start('item 2'),
  prepare({
    ...{ subject: 'wybór komisji', matter: 'election', majority: { rule: 'absolute' } },
    question: {
      ...{ kind: 'election', seats: 2, method: 'choose' },
      candidates: ['Anna Bielik', 'Jan Czyżyk', 'Piotr Gil'],
    },
  }),
  open(4),
  ballot(anna, 4, { [head(1)]: 'for', [head(2)]: 'for' }),
  ballot(jan, 4, { [head(1)]: 'for', [head(3)]: 'for' }),
  ballot(ewa, 4, { [head(1)]: 'for', [head(2)]: 'for' }),
  called(piotr, 4, {}),
  called(zofia, 4, { [head(2)]: 'for' }),
  ...closeAndAnnounce(4),
  leave(ewa),
  leave(piotr),
  leave(zofia),
  prepare({
    ...{ subject: 'wybór protokolanta', matter: 'election' },
    question: { kind: 'election', seats: 1, method: 'choose', candidates: ['Maria Sowa'] },
  }),
  open(5, { override: 'na wniosek przewodniczącej' }),
  ballot(anna, 5, { [candidateId(5, 1)]: 'for' }),
  ...closeAndAnnounce(5),
];

/** A further round is prepared before the round that it follows is annulled: opened on a stated reason only. */
const afterAnnulment: readonly Step[] = [
  prepare({
    ...{ subject: 'wybór protokolanta', matter: 'election' },
    question: { kind: 'next-round', of: voteId(5), candidateIds: [candidateId(5, 1)] },
  }),
  annul(5, 'brak kworum'),
  arrive(ewa),
  arrive(piotr),
  open(6, { override: 'na wniosek przewodniczącej' }),
  ballot(anna, 6, { [candidateId(5, 1)]: 'for' }),
  ...closeAndAnnounce(6),
  end,
];

export const openElection: readonly Step[] = [
  ...opening(plan, members),
  ...approved,
  ...furtherRounds,
  ...chosen,
  ...afterAnnulment,
];
