import { difference } from './comparison';
import { Fault, fault } from './fault';
import { Yardstick, verdictOf } from './majority';
import { Urn, numberOf } from './outcomes';
import { secretCountsFault } from './secret-counts';
import { standingOf } from './standing';
import type { VoteSoFar } from './vote-record';
import type { CandidateResult, Choice, Election } from './vote-shapes';

/** Computes the result of every candidate again, as far as the ballots are open, and compares it. */
export function candidatesFault(
  announced: readonly CandidateResult[],
  election: Election,
  vote: VoteSoFar,
  urn: Urn,
  yardstick: Yardstick,
): Fault | null {
  const listed = announced.map(({ candidateId }) => candidateId);
  const asked = election.candidates.map(({ candidateId }) => candidateId);
  const wrongList = difference('its candidates are not those of the question', listed, asked);
  if (wrongList) return wrongList;
  for (const [index, { name }] of election.candidates.entries()) {
    const candidate = announced[index];
    const wrong =
      candidate &&
      (candidateCountsFault(candidate, name, election, vote, urn) ??
        candidateVerdictFault(candidate, name, election, announced, yardstick));
    if (wrong) return wrong;
  }
  return vote.prepared.ballot === 'secret' ? surplusFault(announced, election, urn.ballots) : null;
}

function candidateCountsFault(
  { candidateId, counts }: CandidateResult,
  name: string,
  { method }: Election,
  vote: VoteSoFar,
  urn: Urn,
): Fault | null {
  const claim = `the counts of ${name} do not follow from the ballots`;
  if (vote.prepared.ballot === 'open') {
    return difference(claim, counts, { ...ballotsOn(candidateId, vote), ...urn.withoutBallot });
  }
  if (method === 'choose' && counts.against !== 0) {
    return fault('wrong-result', `nobody can vote against ${name} where candidates are chosen`);
  }
  return secretCountsFault(claim, counts, urn);
}

/** What the open ballots say of a candidate; silence is an abstention. */
function ballotsOn(candidateId: string, { ballots }: VoteSoFar): Record<Choice, number> {
  const said = [...ballots.values()].map((choices) =>
    typeof choices === 'object' && choices !== null ? (choices[candidateId] ?? 'abstain') : 'abstain',
  );
  return {
    for: numberOf('for', said),
    against: numberOf('against', said),
    abstain: numberOf('abstain', said),
  };
}

function candidateVerdictFault(
  { counts, verdict, standing }: CandidateResult,
  name: string,
  { seats }: Election,
  all: readonly CandidateResult[],
  yardstick: Yardstick,
): Fault | null {
  const wrong = difference(
    `the verdict on ${name} does not follow from the counts`,
    verdict,
    verdictOf(counts, yardstick),
  );
  if (wrong) return wrong;
  const computed = standingOf({ counts, verdict }, all, seats);
  return standing === computed
    ? null
    : fault('wrong-result', `${name} is announced as ${standing}, computed ${computed}`);
}

/** No ballot chooses more candidates than there are seats. */
function surplusFault(
  announced: readonly CandidateResult[],
  { method, seats }: Election,
  ballots: number,
): Fault | null {
  const chosen = announced.reduce((sum, { counts }) => sum + counts.for, 0);
  return method === 'choose' && chosen > ballots * seats
    ? fault('wrong-result', `${ballots} ballots for ${seats} seats cannot choose ${chosen} candidates`)
    : null;
}
