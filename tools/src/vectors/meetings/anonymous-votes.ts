import { MeetingPlan, defaultCouncilRules } from '@kworum/domain';
import { candidateId } from '../fixed-ids';
import { members, plan } from '../honest-house';
import {
  HandedIn,
  Step,
  annul,
  asksForToken,
  ballot,
  closeAndAnnounce,
  end,
  handIn,
  leave,
  open,
  opening,
  prepare,
  recuse,
  start,
} from '../steps';

const [anna, jan, ewa, piotr] = members;
const anonymously: MeetingPlan = { ...plan, rules: { ...defaultCouncilRules, anonymousBallots: true } };
const candidate = (place: number) => ({ [candidateId(3, place)]: 'for' as const });

/** Ballots handed in under tokens, one of them late and one token never used; an election; an open vote beside them. */
export const anonymousVotes: readonly (Step | HandedIn)[] = [
  ...opening(anonymously, [anna, jan, ewa, piotr]),
  start('item 1'),
  prepare({
    ...{ subject: 'odwołanie wiceprzewodniczącej', matter: 'recall' },
    majority: { rule: 'absolute-secret' },
  }),
  recuse(piotr, 1),
  open(1, { timeLimitSeconds: 4 }),
  asksForToken(anna, 1),
  asksForToken(jan, 1),
  handIn(1, 'for'),
  asksForToken(ewa, 1),
  handIn(1, 'for'),
  leave(jan),
  ...closeAndAnnounce(1),
  prepare({ subject: 'zmiana budżetu' }),
  open(2),
  ballot(anna, 2, 'for'),
  ...closeAndAnnounce(2),
  prepare({
    ...{ subject: 'wybór sekretarza obrad', matter: 'election', majority: { rule: 'absolute-secret' } },
    question: { kind: 'election', seats: 1, method: 'choose', candidates: ['Anna Bielik', 'Ewa Dudek'] },
  }),
  open(3),
  ...[anna, ewa, piotr].map((memberId) => asksForToken(memberId, 3)),
  handIn(3, candidate(2)),
  handIn(3, candidate(1)),
  handIn(3, candidate(2)),
  ...closeAndAnnounce(3),
  prepare({ subject: 'próba tabletów', matter: 'test', ballot: 'secret' }),
  open(4),
  asksForToken(anna, 4),
  annul(4, 'awaria tabletów'),
  end,
];
