/** What a member may choose in a vote for or against one question. */
export const choices = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof choices)[number];

/**
 * How a vote ended for one seat that holds a mandate.
 * `no-vote` is present without a ballot; `excluded` is barred by a conflict of interest (u.s.g. art. 25a).
 */
export const outcomes = ['for', 'against', 'abstain', 'no-vote', 'absent', 'excluded'] as const;
export type Outcome = (typeof outcomes)[number];

/** Seats per outcome. The six numbers add up to the seats that hold a mandate. */
export interface Counts {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly noVote: number;
  readonly absent: number;
  readonly excluded: number;
}

const countOf: Record<Outcome, keyof Counts> = {
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  'no-vote': 'noVote',
  absent: 'absent',
  excluded: 'excluded',
};

export function countOutcomes(seats: Iterable<Outcome>): Counts {
  const counts = { for: 0, against: 0, abstain: 0, noVote: 0, absent: 0, excluded: 0 };
  for (const outcome of seats) counts[countOf[outcome]] += 1;
  return counts;
}

export function seatsIn(counts: Counts): number {
  return presentIn(counts) + counts.absent;
}

/** Members present, the excluded among them: the default of RULES for quorum. */
export function presentIn(counts: Counts): number {
  return entitledIn(counts) + counts.excluded;
}

export function entitledIn(counts: Counts): number {
  return counts.for + counts.against + counts.abstain + counts.noVote;
}
