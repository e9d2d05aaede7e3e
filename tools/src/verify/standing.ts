import type { CandidateResult, Standing } from './vote-shapes';

/** The place of a candidate among all, by the votes for those whose verdict passed. */
export function standingOf(
  { counts, verdict }: Pick<CandidateResult, 'counts' | 'verdict'>,
  all: readonly CandidateResult[],
  seats: number,
): Standing {
  if (!verdict.passed) return 'not-elected';
  const rivals = all.filter((rival) => rival.verdict.passed).map((rival) => rival.counts.for);
  const ahead = rivals.filter((votesFor) => votesFor > counts.for).length;
  const level = rivals.filter((votesFor) => votesFor === counts.for).length;
  if (ahead + level <= seats) return 'elected';
  return ahead < seats ? 'tied' : 'not-elected';
}
