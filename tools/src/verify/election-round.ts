import type { MeetingSoFar } from './meeting-record';
import type { Election } from './vote-shapes';

/** Why there cannot be such an election, null when there can. */
export function obstacleToElection(election: Election, meeting: MeetingSoFar): string | null {
  const { seats, candidates, round, previousVoteId } = election;
  if (seats < 1) return 'the election fills no seat';
  if (candidates.length < 1) return 'the election has no candidate';
  if (new Set(candidates.map(({ candidateId }) => candidateId)).size < candidates.length) {
    return 'a candidate stands twice in the election';
  }
  if (previousVoteId !== null) return obstacleToRound(election, previousVoteId, meeting);
  return round === 1 ? null : `round ${round} of the election follows no vote`;
}

/** A further round fills the seats that the one before left, from those it did not elect. */
function obstacleToRound(election: Election, previousVoteId: string, { votes }: MeetingSoFar): string | null {
  const previous = votes.get(previousVoteId);
  const before = previous?.prepared.question;
  if (
    previous?.status !== 'announced' ||
    previous.result?.kind !== 'election' ||
    before?.kind !== 'election'
  ) {
    return 'the round does not follow an election that has an announced and valid result';
  }
  const elected = new Set(
    previous.result.candidates
      .filter(({ standing }) => standing === 'elected')
      .map(({ candidateId }) => candidateId),
  );
  if (election.round !== before.round + 1) {
    return `round ${before.round} is followed by round ${before.round + 1}, not by ${election.round}`;
  }
  if (election.method !== before.method) return 'the round has another method than the one before';
  if (election.seats !== before.seats - elected.size) {
    return `the round before left ${before.seats - elected.size} seats, not ${election.seats}`;
  }
  const left = new Map(before.candidates.map(({ candidateId, name }) => [candidateId, name]));
  const foreign = election.candidates.find(
    ({ candidateId, name }) => elected.has(candidateId) || left.get(candidateId) !== name,
  );
  return foreign ? `${foreign.name} is none of those whom the round before did not elect` : null;
}
