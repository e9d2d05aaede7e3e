import type { Audience, RoomView, SnapshotOf } from '@kworum/contracts';
import {
  Meeting,
  clubSecondsUsed,
  currentItem,
  failingChecks,
  limitsOf,
  secrecyWarningsOf,
} from '@kworum/domain';
import { MeetingAt, projectRoom, voteInFocus } from './room';
import { Sight, summariseVote } from './vote';

/** Who is connected: the only part of a snapshot that is not in the journal. */
export interface Connected {
  readonly memberIds: ReadonlySet<string>;
  /** Connections of the public. */
  readonly viewers: number;
}

/** A moment of a meeting, seen from everywhere: what several audiences see alike is made once. */
export class Prospect {
  private readonly rooms = new Map<Sight, RoomView>();

  constructor(
    readonly at: MeetingAt,
    readonly serverTime: string,
    readonly connected: Connected,
  ) {}

  room(sight: Sight): RoomView {
    const known = this.rooms.get(sight);
    if (known) return known;
    const room = projectRoom(this.at, sight, this.serverTime);
    this.rooms.set(sight, room);
    return room;
  }
}

type Projection<A extends Audience> = (prospect: Prospect) => SnapshotOf[A];

/** The state as each audience may see it. Pure: the same input, the same snapshot. */
export const projections: { readonly [A in Audience]: Projection<A> } = {
  office: (prospect) => {
    const { meeting } = prospect.at;
    const { memberIds, viewers } = prospect.connected;
    return {
      ...prospect.room('office'),
      audience: 'office',
      guests: [...meeting.plan.guests],
      votes: meeting.votes.map((vote) => summariseVote(meeting, vote, 'office')),
      devices: devicesOf(meeting, memberIds),
      viewers,
      failingChecks: checksOf(meeting),
      secrecyWarnings: warningsOf(meeting),
      handedIn: handedInOf(prospect.at),
      rules: meeting.plan.rules,
      onDemandOf: meeting.plan.onDemandOf,
      clubTimes: clubTimesOf(meeting, prospect.serverTime),
    };
  },
  public: (prospect) => {
    const { meeting } = prospect.at;
    const announced = meeting.votes.filter(({ announcedAt }) => announcedAt !== null);
    return {
      ...prospect.room('everybody'),
      audience: 'public',
      votes: announced.map((vote) => summariseVote(meeting, vote, 'everybody')),
    };
  },
  member: (prospect) => ({ ...prospect.room('everybody'), audience: 'member' }),
  hall: (prospect) => ({ ...prospect.room('everybody'), audience: 'hall' }),
  media: (prospect) => ({ ...prospect.room('everybody'), audience: 'media' }),
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

function handedInOf({ meeting, ballotsIn }: MeetingAt): number | null {
  const focus = voteInFocus(meeting);
  return focus?.anonymous && focus.status === 'open' ? ballotsIn(focus.voteId) : null;
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
