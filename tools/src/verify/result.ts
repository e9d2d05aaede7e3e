import { isDeepStrictEqual } from 'node:util';
import { Fault, fault } from './fault';
import type { Choice, Counts, EventOf, Majority, Outcome, Plan, Quorum, Verdict } from './journal-shapes';
import { measure, presentIn } from './majority';

/** What the recomputation needs of a vote at its close. */
export interface VoteAtClose {
  readonly majority: Majority;
  readonly legalBasis: string;
  readonly ballots: ReadonlyMap<string, Choice>;
  readonly excluded: ReadonlySet<string>;
}

type Announced = Pick<EventOf<'vote.closed'>, 'outcomes' | 'counts' | 'verdict'>;

/** Computes the result again from the ballots and compares every member of it. */
export function resultFault(
  announced: Announced,
  plan: Plan,
  vote: VoteAtClose,
  present: ReadonlySet<string>,
): Fault | null {
  const outcomes = outcomesOf(plan, vote, present);
  const counts = countsOf(Object.values(outcomes));
  const verdict = verdictOf(counts, plan.statutorySize, vote);
  if (!isDeepStrictEqual({ ...announced.outcomes }, outcomes)) {
    return fault(
      'wrong-result',
      `its outcomes do not follow from the ballots: ${firstDifference(announced.outcomes, outcomes)}`,
    );
  }
  if (!isDeepStrictEqual(announced.counts, counts)) {
    return fault(
      'wrong-result',
      `its counts do not follow from the outcomes: ${firstDifference(announced.counts, counts)}`,
    );
  }
  if (!isDeepStrictEqual(announced.verdict, verdict)) {
    return fault(
      'wrong-result',
      `its verdict does not follow from the counts: ${firstDifference(announced.verdict, verdict)}`,
    );
  }
  return null;
}

/** Members checked in, against half of the statutory size rounded up. */
export function quorumOf(present: number, statutorySize: number): Quorum {
  return {
    present,
    required: halfRoundedUp(statutorySize),
    reached: 2 * present >= statutorySize,
  };
}

function outcomesOf(plan: Plan, vote: VoteAtClose, present: ReadonlySet<string>): Record<string, Outcome> {
  return Object.fromEntries(plan.seats.map(({ memberId }) => [memberId, outcomeOf(memberId, vote, present)]));
}

function outcomeOf(memberId: string, vote: VoteAtClose, present: ReadonlySet<string>): Outcome {
  const ballot = vote.ballots.get(memberId);
  if (ballot !== undefined) return ballot;
  if (!present.has(memberId)) return 'absent';
  return vote.excluded.has(memberId) ? 'excluded' : 'no-vote';
}

function countsOf(outcomes: readonly Outcome[]): Counts {
  const number = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    for: number('for'),
    against: number('against'),
    abstain: number('abstain'),
    noVote: number('no-vote'),
    absent: number('absent'),
    excluded: number('excluded'),
  };
}

function verdictOf(counts: Counts, statutorySize: number, { majority, legalBasis }: VoteAtClose): Verdict {
  const quorum = quorumOf(presentIn(counts), statutorySize);
  const { reached, required } = measure(majority, counts, statutorySize);
  const quorate = majority.quorum === 'implied' || quorum.reached;
  return {
    passed: quorate && reached,
    reason: !quorate ? 'no-quorum' : reached ? 'majority-reached' : 'majority-not-reached',
    rule: majority.rule,
    legalBasis,
    required,
    statutorySize,
    quorum,
  };
}

function halfRoundedUp(n: number): number {
  return Math.ceil(n / 2);
}

function firstDifference(announced: object, computed: object): string {
  const left = new Map<string, unknown>(Object.entries(announced));
  const right = new Map<string, unknown>(Object.entries(computed));
  const name = [...new Set([...right.keys(), ...left.keys()])].find(
    (each) => !isDeepStrictEqual(left.get(each), right.get(each)),
  );
  if (name === undefined) throw new Error('Equal results have no difference');
  return `${name} is ${JSON.stringify(left.get(name))}, computed ${JSON.stringify(right.get(name))}`;
}
