import type { Actor } from '../journal/entry';
import { isLawfulContent } from '../majority/election';
import type { BallotContent } from '../majority/outcome';
import { Circumstances, CommandOf, Decision, SecretBallot, record, refuse } from './decision';
import { electionOf } from './question';
import type { MeetingRefusalCode } from './refusal';
import { Meeting, MeetingState, Vote, ballotOf, findVote, holdsMandate, isPresent } from './state';
import { illegalIn } from './vote-steps';

/** A ballot in an open vote, a secret one, or the token of an anonymous one. */
export function castBallot(
  meeting: Meeting,
  vote: Vote,
  command: CommandOf<'ballot.cast' | 'ballot.enter' | 'token.request'>,
  actor: Actor,
  { now }: Circumstances,
): Decision {
  if (command.type !== 'ballot.enter' && actor.role !== 'member') return refuse('not-permitted');
  const memberId = command.type === 'ballot.enter' ? command.memberId : memberOf(actor);
  const channel = command.type === 'ballot.enter' ? 'roll-call' : 'tablet';
  const barred = barredFrom(meeting, vote, memberId);
  if (barred) return refuse(barred);
  // A roll call takes its time: the limit is for who presses, not for who is called.
  if (channel === 'tablet' && vote.endsAt !== null && now > vote.endsAt) return refuse('time-is-up');
  const { voteId } = vote;
  const earlier = ballotOf(vote, memberId);
  if (command.type === 'token.request') {
    if (!vote.anonymous) return refuse('token-not-needed');
    return earlier ? refuse('ballot-final') : record({ type: 'ballot.issued', voteId, memberId });
  }
  const { choice } = command;
  if (!isOffered(vote, choice)) return refuse('choice-not-offered');
  if (vote.ballot === 'open') {
    return record({ type: earlier ? 'ballot.changed' : 'ballot.cast', voteId, memberId, choice, channel });
  }
  // Read aloud it would be secret no longer.
  if (channel === 'roll-call') return refuse('ballot-secret');
  if (vote.anonymous) return refuse('token-needed');
  if (earlier) return refuse('ballot-final');
  return { events: [{ type: 'ballot.issued', voteId, memberId }], secretBallot: { voteId, choice } };
}

/**
 * Why a ballot without a name is not taken; undefined when it is. Its token's signature is checked outside.
 * It may come after the time limit, for its token was asked for before.
 */
export function handInRefusal(
  state: MeetingState,
  { voteId, choice }: Pick<SecretBallot, 'voteId' | 'choice'>,
): MeetingRefusalCode | undefined {
  if (state === null) return 'meeting-not-prepared';
  const vote = findVote(state, voteId);
  if (!vote) return 'unknown-vote';
  if (!vote.anonymous) return 'token-not-needed';
  return (
    illegalIn['ballot.cast'][vote.status] ?? (isOffered(vote, choice) ? undefined : 'choice-not-offered')
  );
}

function barredFrom(meeting: Meeting, vote: Vote, memberId: string): MeetingRefusalCode | undefined {
  if (!holdsMandate(meeting, memberId)) return 'no-mandate';
  if (!isPresent(meeting, memberId)) return 'not-present';
  return vote.excluded.includes(memberId) ? 'excluded-from-vote' : undefined;
}

function isOffered({ question, matter }: Vote, choice: BallotContent): boolean {
  return isLawfulContent(electionOf(question), choice) && (matter !== 'quorum' || choice === 'for');
}

function memberOf(actor: Actor): string {
  return actor.role === 'member' ? actor.memberId : '';
}
