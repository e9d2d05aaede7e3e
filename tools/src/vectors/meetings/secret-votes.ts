import type { CommandOf } from '@kworum/domain';
import { candidateId, voteId } from '../fixed-ids';
import { members, plan } from '../honest-house';
import {
  Step,
  annul,
  arrive,
  ballot,
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
const secretly: Pick<CommandOf<'vote.prepare'>, 'majority'> = { majority: { rule: 'absolute-secret' } };
const chosen = (...places: readonly number[]) =>
  Object.fromEntries(places.map((place) => [candidateId(3, place), 'for' as const]));

/** A recall with a member barred and one who leaves after the ballot; a secret resolution that is annulled while open. */
const recall: readonly Step[] = [
  start('item 1'),
  prepare({ subject: 'odwołanie wiceprzewodniczącej', matter: 'recall', ...secretly }),
  recuse(piotr, 1),
  open(1, { timeLimitSeconds: 4 }),
  ballot(anna, 1, 'for'),
  ballot(jan, 1, 'against'),
  leave(jan),
  ...closeAndAnnounce(1),
  arrive(jan),
  prepare({ subject: 'skarga', ballot: 'secret', legalBasis: '§ 31 statutu' }),
  open(2),
  ballot(ewa, 2, 'against'),
  annul(2, 'awaria tabletów'),
];

/** Two seats: one is filled, two candidates are level for the other; the second round tells them apart. */
const election: readonly Step[] = [
  start('item 2'),
  arrive(zofia),
  prepare({
    ...{ subject: 'wybór wiceprzewodniczących', matter: 'election', ...secretly },
    question: {
      ...{ kind: 'election', seats: 2, method: 'choose' },
      candidates: ['Anna Bielik', 'Jan Czyżyk', 'Ewa Dudek', 'Piotr Gil'],
    },
  }),
  open(3),
  ballot(anna, 3, chosen(1, 2)),
  ballot(jan, 3, chosen(1, 3)),
  ballot(ewa, 3, chosen(1, 2)),
  ballot(piotr, 3, chosen(1, 3)),
  ballot(zofia, 3, chosen(2, 3)),
  ...closeAndAnnounce(3),
  prepare({
    ...{ subject: 'wybór wiceprzewodniczących, druga tura', matter: 'election', ...secretly },
    question: {
      ...{ kind: 'next-round', of: voteId(3) },
      candidateIds: [candidateId(3, 2), candidateId(3, 3)],
    },
  }),
  open(4),
  ballot(anna, 4, chosen(2)),
  ballot(jan, 4, chosen(2)),
  ballot(ewa, 4, chosen(3)),
  ballot(piotr, 4, chosen(2)),
  ballot(zofia, 4, {}),
  ...closeAndAnnounce(4),
];

/** A secret test vote with everybody alike; an election of one by approval that nobody wins. */
const afterwards: readonly Step[] = [
  start('item 3'),
  prepare({ subject: 'próba tabletów', matter: 'test', ballot: 'secret' }),
  open(5),
  ballot(anna, 5, 'abstain'),
  ballot(ewa, 5, 'abstain'),
  ...closeAndAnnounce(5),
  prepare({
    ...{ subject: 'wybór sekretarza obrad', matter: 'election', ...secretly },
    question: { kind: 'election', seats: 1, method: 'approve', candidates: ['Anna Bielik', 'Jan Czyżyk'] },
  }),
  open(6),
  ballot(anna, 6, { [candidateId(6, 1)]: 'for', [candidateId(6, 2)]: 'against' }),
  ballot(jan, 6, { [candidateId(6, 1)]: 'against', [candidateId(6, 2)]: 'for' }),
  ballot(ewa, 6, { [candidateId(6, 1)]: 'abstain' }),
  ballot(zofia, 6, {}),
  ...closeAndAnnounce(6),
  end,
];

export const secretVotes: readonly Step[] = [
  ...opening(plan, [anna, jan, ewa, piotr]),
  ...recall,
  ...election,
  ...afterwards,
];
