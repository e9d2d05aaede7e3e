import { OwnView, receiptCode } from '@kworum/contracts';
import { ballotOf, isPresent, isRemote } from '@kworum/domain';
import { MeetingAt, seatOf, voteInFocus } from './room';

/** What a member sees of itself: its recorded ballot, its place in the speakers' list, its rights. */
export function projectOwn({ meetingId, seq, meeting }: MeetingAt, memberId: string, name: string): OwnView {
  const seat = seatOf(meeting.plan, memberId);
  const focus = voteInFocus(meeting);
  const ballot = focus && ballotOf(focus, memberId);
  const position = meeting.speakersList.findIndex((request) => request.memberId === memberId);
  const request = meeting.speakersList[position];
  const speaker = meeting.floor?.speaker;
  return {
    ...{ meetingId, seq, memberId },
    name: seat?.name ?? name,
    function: seat?.function ?? '',
    seat: seat?.seat ?? null,
    present: isPresent(meeting, memberId),
    remote: isRemote(meeting, memberId),
    ballot:
      focus && ballot
        ? {
            voteId: focus.voteId,
            choice: ballot.choice,
            channel: ballot.channel,
            at: ballot.at,
            receiptCode: receiptCode(ballot),
          }
        : null,
    excluded: focus?.excluded.includes(memberId) ?? false,
    hasFloor: speaker?.kind === 'member' && speaker.memberId === memberId,
    floorRequest: request ? { kind: request.kind, position: position + 1 } : null,
  };
}
