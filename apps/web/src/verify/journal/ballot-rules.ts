import type { Entry, EventOf } from './format';
import type { Meeting, Vote } from './meeting';
import { Objection, Reason, objection } from './objection';

type BallotEvent = EventOf<'ballot.cast' | 'ballot.changed'>;
export type Stamp = Pick<Entry, 'actor' | 'at'>;

/** Takes a ballot into an open vote, or says what speaks against it. */
export function takeBallot(meeting: Meeting, vote: Vote, event: BallotEvent, stamp: Stamp): Objection | null {
  const { memberId, choice } = event;
  const reason =
    orderReason(vote, event) ?? channelReason(vote, event, stamp) ?? voterReason(meeting, vote, event);
  if (reason) return objection(reason, memberId);
  vote.ballots.set(memberId, choice);
  return null;
}

function orderReason({ ballots }: Vote, { type, memberId }: BallotEvent): Reason | null {
  if (ballots.has(memberId)) return type === 'ballot.cast' ? 'secondBallot' : null;
  return type === 'ballot.changed' ? 'noBallot' : null;
}

function channelReason(
  { tabletsUntil }: Vote,
  { channel, memberId }: BallotEvent,
  { actor, at }: Stamp,
): Reason | null {
  if (channel === 'roll-call') return actor.role === 'office' ? null : 'notByOffice';
  if (actor.role === 'office' || actor.memberId !== memberId) return 'notOwnBallot';
  return tabletsUntil !== null && Date.parse(at) > tabletsUntil ? 'tooLate' : null;
}

function voterReason(
  { memberIds, present }: Meeting,
  { excluded, prepared }: Vote,
  { memberId, choice }: BallotEvent,
): Reason | null {
  if (!memberIds.has(memberId)) return 'noSeat';
  if (!present.has(memberId)) return 'notPresent';
  if (excluded.has(memberId)) return 'excluded';
  return prepared.matter === 'quorum' && choice !== 'for' ? 'onlyFor' : null;
}
