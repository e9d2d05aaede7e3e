import type { AgendaItemView, AmendmentView, MeetingPhase, RoomView, SeatView } from '@kworum/contracts';
import {
  AgendaItem,
  Floor,
  Meeting,
  MeetingPlan,
  Speaker,
  Vote,
  amendmentStatus,
  currentItem,
  findVote,
  isRemote,
  quorumOf,
  unfinishedVote,
} from '@kworum/domain';
import { Sight, projectVote } from './vote';

/** A meeting at a point of its journal; `planned` before the journal begins. */
export interface MeetingAt {
  readonly meetingId: string;
  readonly seq: number;
  readonly phase: MeetingPhase;
  readonly meeting: Meeting;
  /** Ballots in the box of an open secret vote: where they come without a name, fewer than members who voted. */
  readonly ballotsIn: (voteId: string) => number;
}

/** What everybody who may see the meeting at all sees of it. */
export function projectRoom(at: MeetingAt, sight: Sight, serverTime: string): RoomView {
  const { meeting, meetingId, seq } = at;
  const focus = voteInFocus(meeting);
  const { required, reached, present } = quorumOf(
    Object.keys(meeting.present).length,
    meeting.plan.statutorySize,
  );
  return {
    ...{ meetingId, seq, serverTime },
    meeting: headline(at),
    quorum: { present, required, reached, lostAt: meeting.quorumLostAt },
    agenda: meeting.agenda.map((item) => projectItem(meeting, item)),
    amendments: projectAmendments(meeting),
    floor: meeting.floor && projectFloor(meeting.plan, meeting.floor),
    speakersList: meeting.speakersList.map(({ requestId, memberId, kind }) => ({
      ...{ requestId, memberId, kind },
      name: seatOf(meeting.plan, memberId)?.name ?? '',
    })),
    vote: focus ? projectVote(meeting, focus, sight) : null,
    seats: projectSeats(meeting, focus, sight),
  };
}

/** The vote that runs, else the latest of the current item. */
export function voteInFocus(meeting: Meeting): Vote | undefined {
  const running = unfinishedVote(meeting);
  if (running) return running;
  const itemId = currentItem(meeting)?.itemId;
  return meeting.votes.filter((vote) => vote.itemId === itemId).at(-1);
}

function headline({ meeting: { plan, openedAt, closedAt }, phase }: MeetingAt): RoomView['meeting'] {
  const { title, date, place, councilId, councilName, rehearsal, statutorySize } = plan;
  return {
    ...{ title, date, place, councilId, councilName, rehearsal, statutorySize },
    ...{ phase, openedAt, closedAt },
    remoteAllowed: plan.rules.remoteBasis !== null,
  };
}

function projectItem(meeting: Meeting, { settledBy, ...item }: AgendaItem): AgendaItemView {
  return {
    ...item,
    settledByVote: settledBy === null ? null : (findVote(meeting, settledBy)?.number ?? null),
  };
}

function projectAmendments(meeting: Meeting): AmendmentView[] {
  return meeting.amendments.map((amendment) => {
    const { amendmentId, itemId, title, author, dropped } = amendment;
    return {
      ...{ amendmentId, itemId, title, author },
      ...{ status: amendmentStatus(meeting, amendment), reason: dropped },
    };
  });
}

/** Sets first: a look-up by member id in a list of hundreds costs far more than in a set. */
function projectSeats(meeting: Meeting, focus: Vote | undefined, sight: Sight): SeatView[] {
  const { plan, present } = meeting;
  const inTheRoom = new Set(Object.keys(present));
  const excluded = new Set(focus?.excluded);
  const voted = new Set(votersShown(focus, sight));
  const remote = plan.rules.remoteBasis === null ? new Set<string>() : remoteMembers(meeting);
  return plan.seats.map(({ memberId, seat, name, function: functionName, club }) => ({
    ...{ memberId, seat, name, club },
    function: functionName,
    present: inTheRoom.has(memberId),
    remote: remote.has(memberId),
    excluded: excluded.has(memberId),
    hasVoted: voted.has(memberId),
  }));
}

/** Until a secret vote is announced only their number is for everybody. */
function votersShown(focus: Vote | undefined, sight: Sight): readonly string[] {
  if (!focus || (focus.ballot === 'secret' && sight !== 'office' && focus.announcedAt === null)) return [];
  return focus.ballots.map(({ memberId }) => memberId);
}

function remoteMembers(meeting: Meeting): Set<string> {
  return new Set(Object.keys(meeting.present).filter((memberId) => isRemote(meeting, memberId)));
}

function projectFloor(plan: MeetingPlan, { speaker, since, limitSeconds }: Floor): RoomView['floor'] {
  const person = personOf(plan, speaker);
  return {
    memberId: speaker.kind === 'member' ? speaker.memberId : null,
    name: person?.name ?? '',
    function: person?.function ?? '',
    since,
    limitSeconds,
  };
}

export function personOf(plan: MeetingPlan, speaker: Speaker) {
  return speaker.kind === 'member'
    ? seatOf(plan, speaker.memberId)
    : plan.guests.find(({ guestId }) => guestId === speaker.guestId);
}

export function seatOf(plan: MeetingPlan, memberId: string) {
  return plan.seats.find((seat) => seat.memberId === memberId);
}
