import type { Audience, SnapshotOf } from '@kworum/contracts';
import { Meeting, failingChecks } from '@kworum/domain';
import { MeetingAt, projectRoom, projectVote, voteInFocus } from './room';

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
    ...projectRoom(at, 'from-close', serverTime),
    audience: 'office',
    guests: [...at.meeting.plan.guests],
    votes: at.meeting.votes.map((vote) => projectVote(at.meeting, vote, 'from-close')),
    devices: devicesOf(at.meeting, memberIds),
    viewers,
    failingChecks: checksOf(at.meeting),
  }),
  public: (at, serverTime) => ({
    ...projectRoom(at, 'from-announcement', serverTime),
    audience: 'public',
    votes: at.meeting.votes
      .filter(({ announcedAt }) => announcedAt !== null)
      .map((vote) => projectVote(at.meeting, vote, 'from-announcement')),
  }),
  member: (at, serverTime) => ({ ...projectRoom(at, 'from-announcement', serverTime), audience: 'member' }),
  hall: (at, serverTime) => ({ ...projectRoom(at, 'from-announcement', serverTime), audience: 'hall' }),
  media: (at, serverTime) => ({ ...projectRoom(at, 'from-announcement', serverTime), audience: 'media' }),
};

function devicesOf(meeting: Meeting, connected: ReadonlySet<string>): SnapshotOf['office']['devices'] {
  const ballots = voteInFocus(meeting)?.ballots;
  return meeting.plan.seats.map(({ memberId }) => ({
    memberId,
    connected: connected.has(memberId),
    ballotChannel: ballots?.[memberId]?.channel ?? null,
  }));
}

function checksOf(meeting: Meeting) {
  const focus = voteInFocus(meeting);
  return focus?.status === 'prepared' ? [...failingChecks(meeting, focus)] : [];
}
