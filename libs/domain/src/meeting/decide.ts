import type { Actor } from '../journal/entry';
import type { MeetingCommand, MeetingCommandType } from './command';
import { decideAmendments } from './decide-amendments';
import { decideAttendance } from './decide-attendance';
import { decideFloor } from './decide-floor';
import { decideItems } from './decide-items';
import { decideVote } from './decide-vote';
import { Circumstances, Decision, record, refuse } from './decision';
import { prepareVote } from './prepare-vote';
import type { Meeting, MeetingState } from './state';

/** Commands that a member may give, for itself only. Everything else is the office's. */
const memberCommands: ReadonlySet<MeetingCommandType> = new Set([
  'attendance.check-in',
  'attendance.check-out',
  'floor.request',
  'floor.withdraw',
  'recusal.declare',
  'ballot.cast',
  'token.request',
]);
/** Commands that only the member itself may give. */
const personalCommands: ReadonlySet<MeetingCommandType> = new Set([
  'floor.request',
  'floor.withdraw',
  'ballot.cast',
  'token.request',
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
    case 'amendment.submit':
    case 'amendment.drop':
    case 'amendments.order':
      return decideAmendments(meeting, command, circumstances);
  }
  if (meeting.phase !== 'open') return refuse('meeting-not-open');
  switch (command.type) {
    case 'meeting.close':
    case 'item.start':
    case 'item.end':
    case 'item.limit':
      return decideItems(meeting, command);
    case 'floor.request':
    case 'floor.withdraw':
    case 'speakers.order':
    case 'floor.grant':
    case 'floor.extend':
    case 'floor.end':
      return decideFloor(meeting, command, actor, circumstances);
    case 'vote.prepare':
      return prepareVote(meeting, command, circumstances);
    default:
      return decideVote(meeting, command, actor, circumstances);
  }
}
