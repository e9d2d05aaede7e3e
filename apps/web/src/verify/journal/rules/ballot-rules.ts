import type { EventOf } from '../form/event';
import type { Stamp } from '../format';
import type { Meeting, Vote } from '../meeting';
import { Objection, Reason, objection } from '../objection';
import { choiceReason } from './choice-rules';

type BallotEvent = EventOf<'ballot.cast' | 'ballot.changed'>;

/** Takes a ballot into an open vote, or says what speaks against it. */
export function takeBallot(meeting: Meeting, vote: Vote, event: BallotEvent, stamp: Stamp): Objection | null {
  const { memberId, choice, channel } = event;
  const reason =
    (vote.prepared.ballot === 'secret' ? 'ballotInSecretVote' : null) ??
    orderReason(vote, event) ??
    (channel === 'roll-call' ? rollCallReason(stamp) : tabletReason(vote, memberId, stamp)) ??
    voterReason(meeting, vote, memberId) ??
    choiceReason(vote.prepared, choice);
  if (reason) return objection(reason, memberId);
  vote.ballots.set(memberId, choice);
  return null;
}

/** Takes into a secret vote that a member has voted, or says what speaks against it. */
export function takeIssued(
  meeting: Meeting,
  vote: Vote,
  { memberId }: EventOf<'ballot.issued'>,
  stamp: Stamp,
): Objection | null {
  const reason =
    (vote.prepared.ballot === 'open' ? 'issuedInOpenVote' : null) ??
    (vote.ballots.has(memberId) ? 'issuedTwice' : null) ??
    tabletReason(vote, memberId, stamp) ??
    voterReason(meeting, vote, memberId);
  if (reason) return objection(reason, memberId);
  vote.ballots.set(memberId, null);
  return null;
}

function orderReason({ ballots }: Vote, { type, memberId }: BallotEvent): Reason | null {
  if (ballots.has(memberId)) return type === 'ballot.cast' ? 'secondBallot' : null;
  return type === 'ballot.changed' ? 'noBallot' : null;
}

function rollCallReason({ actor }: Stamp): Reason | null {
  return actor.role === 'office' ? null : 'notByOffice';
}

function tabletReason({ tabletsUntil }: Vote, memberId: string, { actor, at }: Stamp): Reason | null {
  if (actor.role === 'office' || actor.memberId !== memberId) return 'notOwnBallot';
  return tabletsUntil !== null && Date.parse(at) > tabletsUntil ? 'tooLate' : null;
}

function voterReason({ memberIds, present }: Meeting, { excluded }: Vote, memberId: string): Reason | null {
  if (!memberIds.has(memberId)) return 'noSeat';
  if (!present.has(memberId)) return 'notPresent';
  return excluded.has(memberId) ? 'excluded' : null;
}
