import { canonicalJson } from './canonical-json';
import type { Counts, EventOf, Majority, Outcome, Quorum, Verdict } from './format';
import type { Meeting, Vote } from './meeting';
import { Objection, objection } from './objection';

/** The numbers of the named rules, as the format's table has them. */
const table: Readonly<Record<Exclude<Majority['rule'], 'fraction'>, Omit<Majority, 'rule'>>> = {
  simple: {
    ...{ numerator: 1, denominator: 1, base: 'against' },
    ...{ strictness: 'strict', quorum: 'half-of-statutory' },
  },
  absolute: {
    ...{ numerator: 1, denominator: 1, base: 'against-and-abstain' },
    ...{ strictness: 'strict', quorum: 'half-of-statutory' },
  },
  'absolute-statutory': {
    ...{ numerator: 1, denominator: 2, base: 'statutory' },
    ...{ strictness: 'strict', quorum: 'half-of-statutory' },
  },
  'three-fifths-statutory': {
    ...{ numerator: 3, denominator: 5, base: 'statutory' },
    ...{ strictness: 'at-least', quorum: 'implied' },
  },
  'two-thirds-statutory': {
    ...{ numerator: 2, denominator: 3, base: 'statutory' },
    ...{ strictness: 'at-least', quorum: 'implied' },
  },
  quorum: {
    ...{ numerator: 1, denominator: 2, base: 'statutory' },
    ...{ strictness: 'at-least', quorum: 'implied' },
  },
};

export function hasNumbersOfItsRule(majority: Majority): boolean {
  const { rule, ...numbers } = majority;
  return rule === 'fraction' || canonicalJson(numbers) === canonicalJson(table[rule]);
}

/** The quorum of a body of `size` seats with so many members present. */
export function quorumFor(present: number, size: number): Quorum {
  return { present, required: (size + (size % 2)) / 2, reached: present + present >= size };
}

/** Holds the announced result against the one that the ballots give. */
export function resultObjection(
  meeting: Meeting,
  vote: Vote,
  announced: EventOf<'vote.closed'>,
): Objection | null {
  const outcomes = new Map(
    meeting.plan.seats.map(({ memberId }) => [memberId, outcomeOf(meeting, vote, memberId)]),
  );
  const counts = countsOf([...outcomes.values()]);
  return (
    difference('outcomes', Object.fromEntries(announced.outcomes), Object.fromEntries(outcomes)) ??
    difference('counts', announced.counts, counts) ??
    difference('verdict', announced.verdict, verdictOf(counts, meeting.plan.statutorySize, vote))
  );
}

function outcomeOf({ present }: Meeting, { ballots, excluded }: Vote, memberId: string): Outcome {
  const last = ballots.get(memberId);
  if (last) return last;
  if (!present.has(memberId)) return 'absent';
  return excluded.has(memberId) ? 'excluded' : 'no-vote';
}

function countsOf(outcomes: readonly Outcome[]): Counts {
  const counts = { for: 0, against: 0, abstain: 0, noVote: 0, absent: 0, excluded: 0 };
  for (const outcome of outcomes) counts[outcome === 'no-vote' ? 'noVote' : outcome] += 1;
  return counts;
}

function verdictOf(counts: Counts, size: number, { prepared }: Vote): Verdict {
  const { majority, legalBasis } = prepared;
  const required = votesRequired(majority, baseOf(majority.base, counts, size));
  const quorum = quorumFor(presentIn(counts), size);
  const reached = BigInt(counts.for) >= required;
  const decidable = quorum.reached || majority.quorum === 'implied';
  return {
    passed: decidable && reached,
    reason: decidable ? (reached ? 'majority-reached' : 'majority-not-reached') : 'no-quorum',
    rule: majority.rule,
    legalBasis,
    required: Number(required),
    statutorySize: size,
    quorum,
  };
}

/** The smallest whole number `f` with `denominator*f > numerator*base`, or `>=`; exact for any size of number. */
function votesRequired({ numerator, denominator, strictness }: Majority, base: number): bigint {
  const bar = BigInt(numerator) * BigInt(base);
  const whole = bar / BigInt(denominator);
  const exact = bar % BigInt(denominator) === BigInt(0);
  return exact && strictness === 'at-least' ? whole : whole + BigInt(1);
}

function baseOf(base: Majority['base'], counts: Counts, size: number): number {
  const cast = counts.for + counts.against + counts.abstain;
  const seats: Readonly<Record<Majority['base'], number>> = {
    against: counts.against,
    'against-and-abstain': counts.against + counts.abstain,
    statutory: size,
    present: presentIn(counts),
    cast,
    entitled: cast + counts.noVote,
  };
  return seats[base];
}

function presentIn({ absent, ...present }: Counts): number {
  return Object.values(present).reduce((sum, seats) => sum + seats, 0);
}

function difference(
  what: 'outcomes' | 'counts' | 'verdict',
  announced: object,
  computed: object,
): Objection | null {
  if (canonicalJson(announced) === canonicalJson(computed)) return null;
  const found = new Map<string, unknown>(Object.entries(announced));
  const due = new Map<string, unknown>(Object.entries(computed));
  const name = [...new Set([...due.keys(), ...found.keys()])].find(
    (each) => textOf(found.get(each)) !== textOf(due.get(each)),
  );
  return objection(what, `${name ?? ''}: ${textOf(found.get(name ?? ''))} ≠ ${textOf(due.get(name ?? ''))}`);
}

const textOf = (value: unknown): string => (value === undefined ? '∅' : canonicalJson(value));
