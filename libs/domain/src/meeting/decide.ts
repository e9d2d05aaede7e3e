import type { Actor } from '../journal/entry';
import type { MeetingCommand, MeetingCommandType } from './command';
import { decideFloor } from './decide-floor';
import { decideVote } from './decide-vote';
import { Circumstances, CommandOf, Decision, record, refuse } from './decision';
import { Meeting, MeetingState, currentItem, holdsMandate, isPresent, unfinishedVote } from './state';
import { subjectOf } from './subject';

/** Commands that a member may give, for itself only. Everything else is the office's. */
const memberCommands: ReadonlySet<MeetingCommandType> = new Set([
  'attendance.check-in',
  'attendance.check-out',
  'floor.request',
  'floor.withdraw',
  'recusal.declare',
  'ballot.cast',
]);
/** Commands that only the member itself may give. */
const personalCommands: ReadonlySet<MeetingCommandType> = new Set([
  'floor.request',
  'floor.withdraw',
  'ballot.cast',
]);

/** The one place where a meeting's rules stand: a command on a state, for events or a coded refusal. */
export function decide(
  state: MeetingState,
  command: MeetingCommand,
  actor: Actor,
  circumstances: Circumstances,
): Decision {
  if (!isPermitted(command, actor)) return refuse('not-permitted');
  if (command.type === 'meeting.prepare') {
    return state === null
      ? record({ type: 'meeting.prepared', plan: command.plan })
      : refuse('meeting-already-prepared');
  }
  if (state === null) return refuse('meeting-not-prepared');
  if (state.phase === 'closed') return refuse('meeting-over');
  return decideRunning(state, command, actor, circumstances);
}

function isPermitted(command: MeetingCommand, actor: Actor): boolean {
  if (actor.role === 'office') return !personalCommands.has(command.type);
  const forSomebodyElse = 'memberId' in command && (command.memberId ?? actor.memberId) !== actor.memberId;
  return memberCommands.has(command.type) && !forSomebodyElse;
}

function decideRunning(
  meeting: Meeting,
  command: Exclude<MeetingCommand, { type: 'meeting.prepare' }>,
  actor: Actor,
  circumstances: Circumstances,
): Decision {
  switch (command.type) {
    case 'meeting.open':
      return meeting.phase === 'prepared'
        ? record({ type: 'meeting.opened' })
        : refuse('meeting-already-open');
    case 'attendance.check-in':
    case 'attendance.check-out':
      return decideAttendance(meeting, command, actor);
  }
  if (meeting.phase !== 'open') return refuse('meeting-not-open');
  switch (command.type) {
    case 'meeting.close':
      return closeMeeting(meeting);
    case 'item.start':
      return startItem(meeting, command.itemId);
    case 'item.end': {
      const ending = endItem(meeting);
      return 'events' in ending && ending.events.length === 0 ? refuse('no-current-item') : ending;
    }
    case 'floor.request':
    case 'floor.withdraw':
    case 'floor.grant':
    case 'floor.extend':
    case 'floor.end':
      return decideFloor(meeting, command, actor, circumstances);
    default:
      return decideVote(meeting, command, actor, circumstances);
  }
}

function decideAttendance(
  meeting: Meeting,
  command: CommandOf<'attendance.check-in'> | CommandOf<'attendance.check-out'>,
  actor: Actor,
): Decision {
  const memberId = subjectOf(command, actor);
  if (memberId === undefined || !holdsMandate(meeting, memberId)) return refuse('no-mandate');
  if (command.type === 'attendance.check-in') {
    return isPresent(meeting, memberId)
      ? refuse('already-present')
      : record({ type: 'member.checked-in', memberId });
  }
  return isPresent(meeting, memberId)
    ? record({ type: 'member.checked-out', memberId })
    : refuse('not-present');
}

function startItem(meeting: Meeting, itemId: string): Decision {
  const item = meeting.agenda.find((candidate) => candidate.itemId === itemId);
  if (!item) return refuse('unknown-item');
  if (item.status === 'current') return refuse('item-already-current');
  const ending = endItem(meeting);
  if ('refusal' in ending) return ending;
  return record(...ending.events, { type: 'item.started', itemId });
}

/** Ends the current item with the floor; nothing to do when there is none. */
function endItem(meeting: Meeting): Decision {
  const unfinished = refuseWhileVoting(meeting);
  if (unfinished) return unfinished;
  const item = currentItem(meeting);
  if (!item) return record();
  const prepared = meeting.votes.filter((vote) => vote.status === 'prepared');
  return record(
    ...prepared.map(({ voteId }) => ({ type: 'vote.withdrawn' as const, voteId })),
    ...(meeting.floor ? [{ type: 'floor.ended' as const, speaker: meeting.floor.speaker }] : []),
    { type: 'item.ended', itemId: item.itemId },
  );
}

function closeMeeting(meeting: Meeting): Decision {
  const ending = endItem(meeting);
  if ('refusal' in ending) return ending;
  return record(...ending.events, { type: 'meeting.closed' });
}

function refuseWhileVoting(meeting: Meeting): Decision | undefined {
  const vote = unfinishedVote(meeting);
  if (!vote) return undefined;
  return refuse(vote.status === 'open' ? 'vote-in-progress' : 'result-not-announced');
}
