import type { Actor } from '../journal/entry';
import { CommandOf, Decision, record, refuse } from './decision';
import { withdrawals } from './decide-floor';
import { Meeting, holdsMandate, isPresent } from './state';
import { subjectOf } from './subject';

/** Coming and going, at any time before the meeting is closed. */
export function decideAttendance(
  meeting: Meeting,
  command: CommandOf<'attendance.check-in' | 'attendance.check-out'>,
  actor: Actor,
): Decision {
  const memberId = subjectOf(command, actor);
  if (memberId === undefined || !holdsMandate(meeting, memberId)) return refuse('no-mandate');
  if (command.type === 'attendance.check-out') {
    if (!isPresent(meeting, memberId)) return refuse('not-present');
    const given = meeting.speakersList.filter((request) => request.memberId === memberId);
    return record(...withdrawals(given), { type: 'member.checked-out', memberId });
  }
  if (isPresent(meeting, memberId)) return refuse('already-present');
  const remote = command.remote ?? false;
  if (remote && meeting.plan.rules.remoteBasis === null) return refuse('remote-not-allowed');
  return record({ type: 'member.checked-in', memberId, remote });
}
