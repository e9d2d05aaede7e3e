import type { Actor } from '../journal/entry';
import { quorumOf } from '../majority/verdict';
import { changedAgenda } from './agenda-change';
import { castBallot } from './cast-ballot';
import { closeVote } from './close-vote';
import { Circumstances, CommandOf, Decision, record, refuse } from './decision';
import type { MeetingEvent } from './event';
import { failingChecks, presentForQuorum } from './pre-flight';
import { Meeting, Vote, findVote, holdsMandate, isCarried, unfinishedVote } from './state';
import { subjectOf } from './subject';
import { VoteStep, illegalIn } from './vote-steps';

/** The steps of a prepared vote: opening, casting, closing, announcing, and what may follow. */
export function decideVote(
  meeting: Meeting,
  command: CommandOf<VoteStep>,
  actor: Actor,
  circumstances: Circumstances,
): Decision {
  const vote = findVote(meeting, command.voteId);
  if (!vote) return refuse('unknown-vote');
  const illegal = illegalIn[command.type][vote.status];
  if (illegal) return refuse(illegal);
  const { voteId } = vote;
  switch (command.type) {
    case 'vote.withdraw':
      return record({ type: 'vote.withdrawn', voteId });
    case 'consent.record':
      return recordConsent(meeting, vote);
    case 'recusal.declare':
      return declareRecusal(meeting, vote, subjectOf(command, actor));
    case 'vote.open':
      return open(meeting, vote, command, circumstances);
    case 'ballot.cast':
    case 'ballot.enter':
    case 'token.request':
      return castBallot(meeting, vote, command, actor, circumstances);
    case 'vote.close':
      return closeVote(meeting, vote, circumstances);
    case 'vote.announce':
      return announce(meeting, vote);
    case 'vote.annul':
      return record({ type: 'vote.annulled', voteId, reason: command.reason });
    case 'correction.declare':
      return declareCorrection(meeting, vote, command);
  }
}

function recordConsent({ plan: { onDemandOf } }: Meeting, { voteId, question, consent }: Vote): Decision {
  const needed = question.kind === 'agenda-change' && onDemandOf !== null && consent === null;
  return needed
    ? record({ type: 'consent.recorded', voteId, applicant: onDemandOf })
    : refuse('consent-not-needed');
}

function declareRecusal(meeting: Meeting, vote: Vote, memberId: string | undefined): Decision {
  if (memberId === undefined || !holdsMandate(meeting, memberId)) return refuse('no-mandate');
  if (vote.excluded.includes(memberId)) return refuse('already-excluded');
  return record({ type: 'recusal.declared', voteId: vote.voteId, memberId });
}

function open(
  meeting: Meeting,
  vote: Vote,
  command: CommandOf<'vote.open'>,
  circumstances: Circumstances,
): Decision {
  const unfinished = unfinishedVote(meeting);
  if (unfinished) return refuse(unfinished.status === 'open' ? 'vote-in-progress' : 'result-not-announced');
  const [failing] = failingChecks(meeting, vote);
  const override = command.override?.trim();
  if (failing && !override) return refuse(failing);
  const tokenKey = vote.anonymous ? circumstances.tokenKey(vote.voteId) : null;
  if (tokenKey === undefined) return refuse('token-key-missing');
  return record({
    type: 'vote.opened',
    voteId: vote.voteId,
    quorum: quorumOf(presentForQuorum(meeting, vote), meeting.plan.statutorySize),
    override: failing ? (override ?? null) : null,
    timeLimitSeconds: command.timeLimitSeconds ?? null,
    tokenKey,
  });
}

/** What was voted on takes effect with the announcement. */
function announce(meeting: Meeting, vote: Vote): Decision {
  const { voteId } = vote;
  const effect = isCarried(vote) ? effectOf(meeting, vote) : [];
  return record({ type: 'vote.announced', voteId }, ...effect);
}

function effectOf(meeting: Meeting, { voteId, question }: Vote): readonly MeetingEvent[] {
  if (question.kind === 'agenda-change') {
    const agenda = changedAgenda(meeting.agenda, question.change);
    return agenda ? [{ type: 'agenda.changed', voteId, agenda }] : [];
  }
  if (question.kind === 'block') {
    const pending = meeting.agenda.filter(({ status }) => status === 'pending').map(({ itemId }) => itemId);
    const itemIds = question.itemIds.filter((itemId) => pending.includes(itemId));
    return itemIds.length > 0 ? [{ type: 'items.settled', voteId, itemIds }] : [];
  }
  return [];
}

function declareCorrection(
  meeting: Meeting,
  { voteId, ballot: form, question }: Vote,
  { memberId, choice, reason }: CommandOf<'correction.declare'>,
): Decision {
  if (form === 'secret') return refuse('ballot-secret');
  if (question.kind === 'election') return refuse('choice-not-offered');
  if (!holdsMandate(meeting, memberId)) return refuse('no-mandate');
  return record({ type: 'correction.declared', voteId, memberId, choice, reason });
}
