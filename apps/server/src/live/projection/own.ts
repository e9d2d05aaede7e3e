import { OwnView, receiptCode } from '@kworum/contracts';
import { isPresent, isRemote } from '@kworum/domain';
import { MeetingAt, voteInFocus } from './room';

/** What members see of themselves: their recorded ballot, their place in the speakers' list, their rights. */
export function ownViews(at: MeetingAt): (memberId: string, name: string) => OwnView {
  const { meetingId, seq, meeting } = at;
  const focus = voteInFocus(meeting);
  // Looked up once for each of hundreds of members: maps, made once for all of them.
  const seats = new Map(meeting.plan.seats.map((seat) => [seat.memberId, seat]));
  const ballots = new Map(focus?.ballots.map((ballot) => [ballot.memberId, ballot]));
  const excluded = new Set(focus?.excluded);
  const requests = new Map(
    meeting.speakersList.map(({ memberId, kind }, index) => [memberId, { kind, position: index + 1 }]),
  );
  const speaker = meeting.floor?.speaker;
  return (memberId, name) => {
    const seat = seats.get(memberId);
    const ballot = ballots.get(memberId);
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
      excluded: excluded.has(memberId),
      hasFloor: speaker?.kind === 'member' && speaker.memberId === memberId,
      floorRequest: requests.get(memberId) ?? null,
    };
  };
}
