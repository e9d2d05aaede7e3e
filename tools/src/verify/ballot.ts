import type { EventOf } from './event-shapes';
import { Fault, unlawful } from './fault';
import type { Stamp } from './handler';
import { MeetingSoFar, hasSeat } from './meeting-record';
import type { VoteSoFar } from './vote-record';
import type { BallotChoice, Choice, Election } from './vote-shapes';

type OpenBallot = EventOf<'ballot.cast'> | EventOf<'ballot.changed'>;

/** Takes a ballot into an open vote, or says why it could not have been cast. */
export function takeBallot(
  meeting: MeetingSoFar,
  vote: VoteSoFar,
  { type, memberId, choice, channel }: OpenBallot,
  stamp: Stamp,
): Fault | null {
  if (vote.prepared.ballot === 'secret') return unlawful('a secret ballot may not stand in the journal');
  const isFirst = !vote.ballots.has(memberId);
  if (type === 'ballot.cast' && !isFirst) return unlawful('the seat has already cast a ballot');
  if (type === 'ballot.changed' && isFirst) return unlawful('the seat has no ballot to change');
  const wrong = channelFault(vote, memberId, channel, stamp) ?? voterFault(meeting, vote, memberId);
  if (wrong) return wrong;
  const obstacle = obstacleToChoice(choice, vote);
  if (obstacle !== null) return unlawful(obstacle);
  vote.ballots.set(memberId, choice);
  return null;
}

/** Takes the record that a member has voted in secret, or says why it could not have been made. */
export function takeSecretBallot(
  meeting: MeetingSoFar,
  vote: VoteSoFar,
  { memberId }: EventOf<'ballot.issued'>,
  stamp: Stamp,
): Fault | null {
  if (vote.prepared.ballot === 'open') return unlawful('a ballot without its choice stands in an open vote');
  if (vote.ballots.has(memberId)) return unlawful('the seat has already cast a ballot');
  const wrong = channelFault(vote, memberId, 'tablet', stamp) ?? voterFault(meeting, vote, memberId);
  if (!wrong) vote.ballots.set(memberId, null);
  return wrong;
}

/** A tablet speaks for its own member and in time; a roll call is the office's. */
function channelFault(
  vote: VoteSoFar,
  memberId: string,
  channel: OpenBallot['channel'],
  { actor, at }: Stamp,
): Fault | null {
  if (channel === 'roll-call') {
    return actor.role === 'office' ? null : unlawful('a ballot by roll call was not entered by the office');
  }
  if (actor.role !== 'member' || actor.memberId !== memberId) {
    return unlawful('the ballot was not cast by the member itself');
  }
  return Date.parse(at) > vote.tabletsUntil ? unlawful('the ballot came after the time limit') : null;
}

function voterFault(meeting: MeetingSoFar, vote: VoteSoFar, memberId: string): Fault | null {
  if (!hasSeat(meeting, memberId)) return unlawful('who votes has no seat');
  if (!meeting.present.has(memberId)) return unlawful('the member who votes is not present');
  return vote.excluded.has(memberId) ? unlawful('the member who votes is excluded') : null;
}

function obstacleToChoice(choice: BallotChoice, { prepared }: VoteSoFar): string | null {
  const { question, matter } = prepared;
  if (question.kind === 'election') {
    return typeof choice === 'string'
      ? 'a ballot of an election chooses no candidates'
      : obstacleToChoices(choice, question);
  }
  if (typeof choice !== 'string') return 'a ballot chooses candidates though there is no election';
  return matter === 'quorum' && choice !== 'for' ? 'a quorum check takes no other choice than for' : null;
}

function obstacleToChoices(
  choices: Readonly<Record<string, Choice>>,
  { candidates, method, seats }: Election,
): string | null {
  const standing = new Set(candidates.map(({ candidateId }) => candidateId));
  if (Object.keys(choices).some((candidateId) => !standing.has(candidateId))) {
    return 'the ballot names somebody who is no candidate';
  }
  if (method === 'approve') return null;
  const chosen = Object.values(choices);
  if (chosen.some((choice) => choice !== 'for')) return 'the ballot says more of a candidate than for';
  return chosen.length > seats ? `the ballot chooses ${chosen.length} candidates for ${seats} seats` : null;
}
