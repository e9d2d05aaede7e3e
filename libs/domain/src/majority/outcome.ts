/** What a member may choose in a vote on one question, or about one candidate. */
export const choices = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof choices)[number];

/** What a ballot of an election says: a choice for candidates, by candidate id. */
export type Marks = Readonly<Record<string, Choice>>;
/** What stands on a ballot: one choice on a question, marks in an election. */
export type BallotContent = Choice | Marks;

/**
 * How a vote ended for one seat that holds a mandate.
 * `voted` is a ballot whose content is no single choice of this seat: a secret one, or one of an election;
 * `no-vote` is present without a ballot; `excluded` is barred by a conflict of interest (u.s.g. art. 25a).
 */
export const outcomes = ['for', 'against', 'abstain', 'voted', 'no-vote', 'absent', 'excluded'] as const;
export type Outcome = (typeof outcomes)[number];

/** How the seats without a ballot ended. */
export const silentOutcomes = ['no-vote', 'absent', 'excluded'] as const;
export type SilentOutcome = (typeof silentOutcomes)[number];

/** Seats per outcome on one question. The six numbers add up to the seats that hold a mandate. */
export interface Counts {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly noVote: number;
  readonly absent: number;
  readonly excluded: number;
}

const countOf: Record<Choice | SilentOutcome, keyof Counts> = {
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  'no-vote': 'noVote',
  absent: 'absent',
  excluded: 'excluded',
};

/** Counts choices and silent seats together: who chose stays unsaid. */
export function countOutcomes(seats: Iterable<Choice | SilentOutcome>): Counts {
  const counts = { for: 0, against: 0, abstain: 0, noVote: 0, absent: 0, excluded: 0 };
  for (const outcome of seats) counts[countOf[outcome]] += 1;
  return counts;
}

export function isSilent(outcome: Outcome): outcome is SilentOutcome {
  return (silentOutcomes as readonly Outcome[]).includes(outcome);
}

export function seatsIn(counts: Counts): number {
  return presentIn(counts) + counts.absent;
}

/** Members present, the excluded among them. */
export function presentIn(counts: Counts): number {
  return entitledIn(counts) + counts.excluded;
}

export function entitledIn(counts: Counts): number {
  return counts.for + counts.against + counts.abstain + counts.noVote;
}
