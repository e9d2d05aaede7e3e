import type { Audience, SnapshotOf } from '@kworum/contracts';
import {
  Meeting,
  clubSecondsUsed,
  currentItem,
  failingChecks,
  limitsOf,
  secrecyWarningsOf,
} from '@kworum/domain';
import { MeetingAt, projectRoom, voteInFocus } from './room';
import { projectVote } from './vote';

/** Who is connected: the only part of a snapshot that is not in the journal. */
export interface Connected {
  readonly memberIds: ReadonlySet<string>;
  /** Connections of the public. */
  readonly viewers: number;
}

type Projection<A extends Audience> = (
  at: MeetingAt,
  serverTime: string,
  connected: Connected,
) => SnapshotOf[A];

/** The state as each audience may see it. Pure: the same input, the same snapshot. */
export const projections: { readonly [A in Audience]: Projection<A> } = {
  office: (at, serverTime, { memberIds, viewers }) => ({
    ...projectRoom(at, 'office', serverTime),
    audience: 'office',
    guests: [...at.meeting.plan.guests],
    votes: at.meeting.votes.map((vote) => projectVote(at.meeting, vote, 'office')),
    devices: devicesOf(at.meeting, memberIds),
    viewers,
    failingChecks: checksOf(at.meeting),
    secrecyWarnings: warningsOf(at.meeting),
    rules: at.meeting.plan.rules,
    onDemandOf: at.meeting.plan.onDemandOf,
    clubTimes: clubTimesOf(at.meeting, serverTime),
  }),
  public: (at, serverTime) => ({
    ...projectRoom(at, 'everybody', serverTime),
    audience: 'public',
    votes: at.meeting.votes
      .filter(({ announcedAt }) => announcedAt !== null)
      .map((vote) => projectVote(at.meeting, vote, 'everybody')),
  }),
  member: (at, serverTime) => ({ ...projectRoom(at, 'everybody', serverTime), audience: 'member' }),
  hall: (at, serverTime) => ({ ...projectRoom(at, 'everybody', serverTime), audience: 'hall' }),
  media: (at, serverTime) => ({ ...projectRoom(at, 'everybody', serverTime), audience: 'media' }),
};

function devicesOf(meeting: Meeting, connected: ReadonlySet<string>): SnapshotOf['office']['devices'] {
  const channels = new Map(voteInFocus(meeting)?.ballots.map((ballot) => [ballot.memberId, ballot.channel]));
  return meeting.plan.seats.map(({ memberId }) => ({
    memberId,
    connected: connected.has(memberId),
    ballotChannel: channels.get(memberId) ?? null,
  }));
}

function checksOf(meeting: Meeting) {
  const focus = voteInFocus(meeting);
  return focus?.status === 'prepared' ? [...failingChecks(meeting, focus)] : [];
}

function warningsOf(meeting: Meeting) {
  const focus = voteInFocus(meeting);
  return focus ? [...secrecyWarningsOf(meeting, focus)] : [];
}

/** Clubs that have spoken in the current item, and all of them where their time is limited. */
function clubTimesOf(meeting: Meeting, now: string): SnapshotOf['office']['clubTimes'] {
  const item = currentItem(meeting);
  if (!item) return [];
  const { seats } = meeting.plan;
  const limitSeconds = limitsOf(meeting, item).clubSeconds;
  const speaker = meeting.floor?.speaker;
  const clubSpeaking =
    speaker?.kind === 'member' && meeting.speeches.at(-1)?.kind === 'speech'
      ? seats.find(({ memberId }) => memberId === speaker.memberId)?.club
      : null;
  const clubs = new Set(seats.flatMap(({ club }) => (club === null ? [] : [club])));
  return [...clubs]
    .map((club) => ({
      ...{ club, limitSeconds, running: club === clubSpeaking },
      usedSeconds: clubSecondsUsed(meeting, item.itemId, club, now),
    }))
    .filter(({ usedSeconds, running }) => limitSeconds !== null || running || usedSeconds > 0);
}
