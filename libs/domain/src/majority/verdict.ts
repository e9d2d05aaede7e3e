import { Counts, entitledIn, presentIn, seatsIn } from './outcome';
import { Majority, MajorityBase, MajorityRuleId } from './rule';

export interface Quorum {
  readonly present: number;
  /** The smallest number of present members that is a quorum. */
  readonly required: number;
  readonly reached: boolean;
}

/** Whether a question passed, and the numbers that decide it. All counts are seats. */
export interface Verdict {
  readonly passed: boolean;
  readonly reason: 'majority-reached' | 'majority-not-reached' | 'no-quorum';
  readonly rule: MajorityRuleId;
  /** The smallest number of votes for that passes, with the other counts as they are. */
  readonly required: number;
  readonly statutorySize: number;
  readonly quorum: Quorum;
  readonly legalBasis: string;
}

/** What a verdict depends on besides the counts. */
export interface VerdictSetting {
  readonly statutorySize: number;
  readonly legalBasis: string;
  /** Whether members barred from the vote count among those who make the quorum: unsettled law, a council's setting. */
  readonly excludedCountForQuorum: boolean;
}

/** Half of the statutory size, vacant seats included (u.s.g. art. 14(1)): `2 * present >= n`. */
export function quorumOf(present: number, statutorySize: number): Quorum {
  return {
    present,
    required: quotientRoundedUp(statutorySize, 2),
    reached: 2 * present >= statutorySize,
  };
}

/**
 * Decides a vote from its counts. Pure; the offline verifier repeats it with code of its own.
 * @throws RangeError when the counts are not whole numbers or exceed the statutory size: a caller's bug.
 */
export function decideVerdict(
  majority: Majority,
  counts: Counts,
  { statutorySize, legalBasis, excludedCountForQuorum }: VerdictSetting,
): Verdict {
  assertPossible(counts, statutorySize);
  const base = majority.numerator * baseOf(majority.base, counts, statutorySize);
  const measured = majority.denominator * counts.for;
  const strict = majority.strictness === 'strict';
  const reached = strict ? measured > base : measured >= base;
  const quorum = quorumOf(excludedCountForQuorum ? presentIn(counts) : entitledIn(counts), statutorySize);
  const quorate = majority.quorum === 'implied' || quorum.reached;
  return {
    passed: reached && quorate,
    reason: !quorate ? 'no-quorum' : reached ? 'majority-reached' : 'majority-not-reached',
    rule: majority.rule,
    required: strict
      ? quotientRoundedDown(base, majority.denominator) + 1
      : quotientRoundedUp(base, majority.denominator),
    statutorySize,
    quorum,
    legalBasis,
  };
}

function baseOf(base: MajorityBase, counts: Counts, statutorySize: number): number {
  switch (base) {
    case 'against':
      return counts.against;
    case 'against-and-abstain':
      return counts.against + counts.abstain;
    case 'statutory':
      return statutorySize;
    case 'present':
      return presentIn(counts);
    case 'cast':
      return counts.for + counts.against + counts.abstain;
    case 'entitled':
      return entitledIn(counts);
  }
}

function assertPossible(counts: Counts, statutorySize: number): void {
  const numbers = [...Object.values<number>({ ...counts }), statutorySize];
  if (numbers.some((n) => !Number.isSafeInteger(n) || n < 0)) {
    throw new RangeError('A count is not a whole number of seats');
  }
  if (seatsIn(counts) > statutorySize) {
    throw new RangeError(`${seatsIn(counts)} seats counted in a body of ${statutorySize}`);
  }
}

function quotientRoundedDown(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

function quotientRoundedUp(dividend: number, divisor: number): number {
  return quotientRoundedDown(dividend + divisor - 1, divisor);
}
