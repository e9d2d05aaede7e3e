import type { Election } from '../form/question';
import type { CandidateResult, Standing } from '../form/tally';
import { Objection, objection } from '../objection';
import { Count, countsObjection } from './counting';
import { difference } from './difference';
import { verdictOf } from './verdict';

/** Holds the announced result of an election against the ballots and the rules. */
export function electionObjection(
  count: Count,
  election: Election,
  announced: readonly CandidateResult[],
): Objection | null {
  const listed = difference(
    'candidates',
    announced.map(({ candidateId }) => candidateId),
    election.candidates.map(({ candidateId }) => candidateId),
  );
  if (listed) return listed;
  for (const candidate of announced) {
    const wrong = candidateObjection(count, election, candidate);
    if (wrong) return wrong;
  }
  return (
    chosenObjection(count, election, announced) ??
    difference('standing', named(announced, 'found', election), named(announced, 'due', election))
  );
}

function candidateObjection(
  count: Count,
  { method }: Election,
  { candidateId, counts, verdict }: CandidateResult,
): Objection | null {
  const miscounted = countsObjection(count, counts, (ballot) =>
    typeof ballot === 'string' ? ballot : (ballot.get(candidateId) ?? 'abstain'),
  );
  if (miscounted) return miscounted;
  if (method === 'choose' && counts.against > 0) return objection('chosenAgainst', String(counts.against));
  return difference('verdict', verdict, verdictOf(counts, count.vote, count.meeting));
}

/** Nobody could choose more candidates than there are seats. */
function chosenObjection(
  { handedIn }: Count,
  { method, seats }: Election,
  announced: readonly CandidateResult[],
): Objection | null {
  const chosen = announced.reduce((sum, { counts }) => sum + counts.for, 0);
  const most = handedIn * seats;
  return method === 'choose' && chosen > most ? objection('chosenTooOften', `${chosen} > ${most}`) : null;
}

function named(
  announced: readonly CandidateResult[],
  which: 'found' | 'due',
  { seats }: Election,
): Readonly<Record<string, Standing>> {
  return Object.fromEntries(
    announced.map((candidate) => [
      candidate.candidateId,
      which === 'found' ? candidate.standing : standingOf(candidate, announced, seats),
    ]),
  );
}

function standingOf(
  candidate: CandidateResult,
  announced: readonly CandidateResult[],
  seats: number,
): Standing {
  if (!candidate.verdict.passed) return 'not-elected';
  const passed = announced.filter(({ verdict }) => verdict.passed);
  const ahead = passed.filter(({ counts }) => counts.for > candidate.counts.for).length;
  const level = passed.filter(({ counts }) => counts.for === candidate.counts.for).length;
  if (ahead + level <= seats) return 'elected';
  return ahead < seats ? 'tied' : 'not-elected';
}
