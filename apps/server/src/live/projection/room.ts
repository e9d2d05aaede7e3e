import type { MeetingPhase, RoomView, SeatView, VoteView } from '@kworum/contracts';
import {
  Floor,
  Meeting,
  MeetingPlan,
  Speaker,
  Vote,
  currentItem,
  entitledMembers,
  explainVerdict,
  findVote,
  quorumOf,
  ruleText,
  unfinishedVote,
  wordOf,
} from '@kworum/domain';

/** A meeting at a point of its journal; `planned` before the journal begins. */
export interface MeetingAt {
  readonly meetingId: string;
  readonly seq: number;
  readonly phase: MeetingPhase;
  readonly meeting: Meeting;
}

/** From when on somebody may see a result. */
export type ResultSight = 'from-close' | 'from-announcement';

/** What everybody who may see the meeting at all sees of it. */
export function projectRoom(at: MeetingAt, sight: ResultSight, serverTime: string): RoomView {
  const { meeting, meetingId, seq } = at;
  const focus = voteInFocus(meeting);
  const { required, reached, present } = quorumOf(
    Object.keys(meeting.present).length,
    meeting.plan.statutorySize,
  );
  return {
    ...{ meetingId, seq, serverTime },
    meeting: headline(at),
    quorum: { present, required, reached },
    agenda: [...meeting.agenda],
    floor: meeting.floor && projectFloor(meeting.plan, meeting.floor),
    speakersList: meeting.speakersList.map(({ requestId, memberId, kind }) => ({
      ...{ requestId, memberId, kind },
      name: seatOf(meeting.plan, memberId)?.name ?? '',
    })),
    vote: focus ? projectVote(meeting, focus, sight) : null,
    seats: projectSeats(meeting, focus),
  };
}

/** The vote that runs, else the latest of the current item. */
export function voteInFocus(meeting: Meeting): Vote | undefined {
  const running = unfinishedVote(meeting);
  if (running) return running;
  const itemId = currentItem(meeting)?.itemId;
  return meeting.votes.filter((vote) => vote.itemId === itemId).at(-1);
}

export function projectVote(meeting: Meeting, vote: Vote, sight: ResultSight): VoteView {
  const { voteId, number, itemId, subject, matter, majority, legalBasis, status } = vote;
  return {
    ...{ voteId, number, itemId, subject, matter, legalBasis, status },
    rule: majority.rule,
    fraction: fractionOf(majority),
    ruleText: ruleText(majority),
    ...{ openedAt: vote.openedAt, endsAt: vote.endsAt },
    ...{ closedAt: vote.closedAt, announcedAt: vote.announcedAt },
    cast: Object.keys(vote.ballots).length,
    entitled: entitledOrVoted(meeting, vote),
    result: vote.announcedAt !== null || sight === 'from-close' ? projectResult(meeting, vote) : null,
    revote: vote.revote && {
      of: findVote(meeting, vote.revote.of)?.number ?? 0,
      reason: vote.revote.reason,
    },
    annulment: vote.annulment,
    corrections: [...vote.corrections],
  };
}

function fractionOf(majority: Vote['majority']): VoteView['fraction'] {
  if (majority.rule !== 'fraction') return null;
  const { rule: _named, ...fraction } = majority;
  return fraction;
}

/** Who may vote now, and who has voted and left: the tally never shows more ballots than entitled members. */
function entitledOrVoted(meeting: Meeting, vote: Vote): number {
  if (vote.result) {
    const { for: inFavour, against, abstain, noVote } = vote.result.counts;
    return inFavour + against + abstain + noVote;
  }
  return new Set([...entitledMembers(meeting, vote), ...Object.keys(vote.ballots)]).size;
}

function projectResult(meeting: Meeting, { result, matter, ballots }: Vote): VoteView['result'] {
  if (!result) return null;
  const { counts, verdict, outcomes } = result;
  const { present, required, reached } = verdict.quorum;
  return {
    counts,
    ...{ passed: verdict.passed, required: verdict.required },
    word: wordOf(verdict, matter),
    sentence: explainVerdict(verdict, counts, matter),
    quorum: { present, required, reached },
    outcomes: meeting.plan.seats.flatMap(({ memberId }) => {
      const outcome = outcomes[memberId];
      const channel = ballots[memberId]?.channel ?? null;
      return outcome === undefined ? [] : [{ memberId, outcome, channel }];
    }),
  };
}

function headline({ meeting: { plan, openedAt, closedAt }, phase }: MeetingAt): RoomView['meeting'] {
  const { title, date, place, councilId, councilName, rehearsal, statutorySize } = plan;
  return {
    ...{ title, date, place, councilId, councilName, rehearsal, statutorySize },
    ...{ phase, openedAt, closedAt },
  };
}

/** Sets first: a look-up by member id in a record of hundreds costs far more than in a set. */
function projectSeats({ plan, present }: Meeting, focus: Vote | undefined): SeatView[] {
  const inTheRoom = new Set(Object.keys(present));
  const excluded = new Set(focus?.excluded);
  const voted = new Set(Object.keys(focus?.ballots ?? {}));
  return plan.seats.map(({ memberId, seat, name, function: functionName, club }) => ({
    memberId,
    seat,
    name,
    function: functionName,
    club,
    present: inTheRoom.has(memberId),
    excluded: excluded.has(memberId),
    hasVoted: voted.has(memberId),
  }));
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
