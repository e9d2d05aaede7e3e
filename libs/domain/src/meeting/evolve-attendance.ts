import { quorumOf } from '../majority/verdict';
import type { EventOf } from './event';
import { endSpeech } from './evolve-floor';
import type { Meeting, Stay } from './state';

export function checkedIn(
  meeting: Meeting,
  { memberId, remote }: EventOf<'member.checked-in'>,
  at: string,
): Meeting {
  const stays = meeting.attendance[memberId] ?? [];
  const arrived = {
    ...meeting,
    present: { ...meeting.present, [memberId]: at },
    attendance: { ...meeting.attendance, [memberId]: [...stays, { from: at, to: null, remote }] },
  };
  return watchQuorum(arrived, at);
}

/** Who leaves gives up the floor and the place in the speakers' list; a ballot already cast stays. */
export function checkedOut(meeting: Meeting, memberId: string, at: string): Meeting {
  const { [memberId]: _left, ...present } = meeting.present;
  const speaker = meeting.floor?.speaker;
  const hadFloor = speaker?.kind === 'member' && speaker.memberId === memberId;
  const left = {
    ...(hadFloor ? endSpeech(meeting, at) : meeting),
    present,
    attendance: { ...meeting.attendance, [memberId]: endedStays(meeting.attendance[memberId], at) },
    speakersList: meeting.speakersList.filter((request) => request.memberId !== memberId),
  };
  return watchQuorum(left, at);
}

/** Presence stays as it was at the close; only the stays get their end. */
export function everybodyLeft(meeting: Meeting, at: string): Meeting {
  const attendance = Object.entries(meeting.attendance).map(
    ([memberId, stays]) => [memberId, endedStays(stays, at)] as const,
  );
  return { ...meeting, attendance: Object.fromEntries(attendance) };
}

/** A quorum can be lost at any moment of an open meeting: since when is remembered until it is back. */
export function watchQuorum(meeting: Meeting, at: string): Meeting {
  if (meeting.phase !== 'open') return meeting;
  const { reached } = quorumOf(Object.keys(meeting.present).length, meeting.plan.statutorySize);
  return { ...meeting, quorumLostAt: reached ? null : (meeting.quorumLostAt ?? at) };
}

function endedStays(stays: readonly Stay[] = [], at: string): readonly Stay[] {
  return stays.map((stay) => (stay.to === null ? { ...stay, to: at } : stay));
}
