import { Fault, unlawful } from './fault';
import type { Stamp } from './handler';
import type { EventOf } from './journal-shapes';
import { MeetingSoFar, VoteSoFar, hasSeat } from './meeting-record';

type Ballot = EventOf<'ballot.cast'> | EventOf<'ballot.changed'>;

/** Takes a ballot into an open vote, or says why it could not have been cast. */
export function takeBallot(
  meeting: MeetingSoFar,
  vote: VoteSoFar,
  ballot: Ballot,
  stamp: Stamp,
): Fault | null {
  const { memberId, choice } = ballot;
  const wrong = channelFault(vote, ballot, stamp);
  if (wrong) return wrong;
  if (!hasSeat(meeting, memberId)) return unlawful('who votes has no seat');
  if (!meeting.present.has(memberId)) return unlawful('the member who votes is not present');
  if (vote.excluded.has(memberId)) return unlawful('the member who votes is excluded');
  if (vote.prepared.matter === 'quorum' && choice !== 'for') {
    return unlawful('a quorum check takes no other choice than for');
  }
  vote.ballots.set(memberId, choice);
  return null;
}

/** A tablet speaks for its own member and in time; a roll call is the office's. */
function channelFault(vote: VoteSoFar, { memberId, channel }: Ballot, { actor, at }: Stamp): Fault | null {
  if (channel === 'roll-call') {
    return actor.role === 'office' ? null : unlawful('a ballot by roll call was not entered by the office');
  }
  if (actor.role !== 'member' || actor.memberId !== memberId) {
    return unlawful('the ballot was not cast by the member itself');
  }
  return Date.parse(at) > vote.tabletsUntil ? unlawful('the ballot came after the time limit') : null;
}
