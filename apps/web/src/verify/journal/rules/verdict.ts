import type { Majority } from '../form/majority';
import type { Counts, Quorum, Verdict } from '../form/tally';
import type { Meeting, Vote } from '../meeting';

/** The quorum of a body of `size` seats with so many members who count. */
export function quorumFor(present: number, size: number): Quorum {
  return { present, required: (size + (size % 2)) / 2, reached: present + present >= size };
}

/** What follows from these counts, by the majority of the vote. */
export function verdictOf(counts: Counts, { prepared }: Vote, { plan }: Meeting): Verdict {
  const { majority, legalBasis } = prepared;
  const size = plan.statutorySize;
  const present = presentIn(counts);
  const quorum = quorumFor(plan.rules.excludedCountForQuorum ? present : present - counts.excluded, size);
  const required = votesRequired(majority, baseOf(majority.base, counts, size));
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
