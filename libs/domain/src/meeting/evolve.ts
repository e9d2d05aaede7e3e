import type { JournalEntry } from '../journal/entry';
import type { MeetingEvent, Speaker } from './event';
import {
  type AgendaItem,
  type Floor,
  type FloorRequest,
  type Meeting,
  type MeetingState,
  type Stay,
  type Vote,
  currentItem,
} from './state';

/** What `evolve` needs of a journal entry. */
export type RecordedEvent = Pick<JournalEntry, 'seq' | 'at' | 'hash' | 'event'>;

/** The state after an event. Pure and total over journals that `decide` wrote; restart is a replay of it. */
export function evolve(state: MeetingState, recorded: RecordedEvent): Meeting {
  const { event } = recorded;
  if (event.type === 'meeting.prepared') return prepared(event);
  if (state === null) throw new Error(`The journal starts with ${event.type} instead of meeting.prepared`);
  return evolveMeeting(state, event, recorded);
}

function prepared({ plan }: Extract<MeetingEvent, { type: 'meeting.prepared' }>): Meeting {
  return {
    plan,
    phase: 'prepared',
    openedAt: null,
    closedAt: null,
    present: {},
    attendance: {},
    agenda: plan.agenda.map((item) => ({ ...item, status: 'pending', startedAt: null, endedAt: null })),
    speakersList: [],
    floor: null,
    speeches: [],
    votes: [],
    votesNumbered: 0,
  };
}

function evolveMeeting(
  meeting: Meeting,
  event: Exclude<MeetingEvent, { type: 'meeting.prepared' }>,
  { at, seq, hash }: RecordedEvent,
): Meeting {
  switch (event.type) {
    case 'meeting.opened':
      return { ...meeting, phase: 'open', openedAt: at };
    case 'meeting.closed':
      return {
        ...endSpeech(everybodyLeft(meeting, at), at),
        phase: 'closed',
        closedAt: at,
        speakersList: [],
      };
    case 'member.checked-in':
      return checkedIn(meeting, event.memberId, at);
    case 'member.checked-out':
      return checkedOut(meeting, event.memberId, at);
    case 'item.started':
      return withItem(meeting, event.itemId, { status: 'current', startedAt: at, endedAt: null });
    case 'item.ended':
      return {
        ...withItem(endSpeech(meeting, at), event.itemId, { status: 'ended', endedAt: at }),
        speakersList: [],
      };
    case 'floor.requested':
      return { ...meeting, speakersList: inserted(meeting.speakersList, { ...event, requestedAt: at }) };
    case 'floor.withdrawn':
      return withoutRequest(meeting, event.requestId);
    case 'floor.granted':
      return {
        ...withoutRequest(meeting, event.requestId),
        floor: { speaker: event.speaker, since: at, limitSeconds: event.limitSeconds },
        speeches: [
          ...meeting.speeches,
          {
            speaker: event.speaker,
            itemId: currentItem(meeting)?.itemId ?? null,
            startedAt: at,
            endedAt: null,
          },
        ],
      };
    case 'floor.extended':
      return { ...meeting, floor: extended(meeting.floor, event.seconds) };
    case 'floor.ended':
      return endSpeech(meeting, at);
    case 'vote.prepared':
      return { ...meeting, votes: [...meeting.votes, newVote(event)], votesNumbered: event.number };
    case 'vote.withdrawn':
      return { ...meeting, votes: meeting.votes.filter((vote) => vote.voteId !== event.voteId) };
    case 'recusal.declared':
      return withVote(meeting, event.voteId, (vote) => ({ excluded: [...vote.excluded, event.memberId] }));
    case 'vote.opened':
      return withVote(meeting, event.voteId, () => ({
        status: 'open',
        openedAt: at,
        endsAt: event.timeLimitSeconds === null ? null : later(at, event.timeLimitSeconds),
      }));
    case 'ballot.cast':
    case 'ballot.changed':
      return withVote(meeting, event.voteId, (vote) => ({
        ballots: {
          ...vote.ballots,
          [event.memberId]: { choice: event.choice, channel: event.channel, at, seq, hash },
        },
      }));
    case 'vote.closed':
      return withVote(meeting, event.voteId, () => ({
        status: 'closed',
        closedAt: at,
        result: { outcomes: event.outcomes, counts: event.counts, verdict: event.verdict },
      }));
    case 'vote.announced':
      return withVote(meeting, event.voteId, () => ({ status: 'announced', announcedAt: at }));
    case 'vote.annulled':
      return withVote(meeting, event.voteId, () => ({
        status: 'annulled',
        annulment: { at, reason: event.reason },
      }));
    case 'correction.declared': {
      const { memberId, choice, reason } = event;
      return withVote(meeting, event.voteId, ({ corrections }) => ({
        corrections: [...corrections, { memberId, choice, reason, at }],
      }));
    }
  }
}

function newVote(event: Extract<MeetingEvent, { type: 'vote.prepared' }>): Vote {
  const { voteId, number, itemId, subject, matter, majority, legalBasis, revote } = event;
  return {
    ...{ voteId, number, itemId, subject, matter, majority, legalBasis, revote },
    status: 'prepared',
    openedAt: null,
    endsAt: null,
    closedAt: null,
    announcedAt: null,
    excluded: [],
    ballots: {},
    result: null,
    annulment: null,
    corrections: [],
  };
}

function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}

function extended(floor: Floor | null, seconds: number): Floor | null {
  if (floor === null || floor.limitSeconds === null) return floor;
  return { ...floor, limitSeconds: floor.limitSeconds + seconds };
}

function withVote(meeting: Meeting, voteId: string, change: (vote: Vote) => Partial<Vote>): Meeting {
  return {
    ...meeting,
    votes: meeting.votes.map((vote) => (vote.voteId === voteId ? { ...vote, ...change(vote) } : vote)),
  };
}

function withItem(meeting: Meeting, itemId: string, change: Partial<AgendaItem>): Meeting {
  return {
    ...meeting,
    agenda: meeting.agenda.map((item) => (item.itemId === itemId ? { ...item, ...change } : item)),
  };
}

function checkedIn(meeting: Meeting, memberId: string, at: string): Meeting {
  const stays = meeting.attendance[memberId] ?? [];
  return {
    ...meeting,
    present: { ...meeting.present, [memberId]: at },
    attendance: { ...meeting.attendance, [memberId]: [...stays, { from: at, to: null }] },
  };
}

/** Who leaves gives up the floor and the place in the speakers' list; a ballot already cast stays. */
function checkedOut(meeting: Meeting, memberId: string, at: string): Meeting {
  const { [memberId]: _left, ...present } = meeting.present;
  const hadFloor = meeting.floor !== null && isMember(meeting.floor.speaker, memberId);
  return {
    ...(hadFloor ? endSpeech(meeting, at) : meeting),
    present,
    attendance: { ...meeting.attendance, [memberId]: endedStays(meeting.attendance[memberId], at) },
    speakersList: meeting.speakersList.filter((request) => request.memberId !== memberId),
  };
}

/** Presence stays as it was at the close; only the stays get their end. */
function everybodyLeft(meeting: Meeting, at: string): Meeting {
  const attendance = Object.entries(meeting.attendance).map(
    ([memberId, stays]) => [memberId, endedStays(stays, at)] as const,
  );
  return { ...meeting, attendance: Object.fromEntries(attendance) };
}

function endedStays(stays: readonly Stay[] = [], at: string): readonly Stay[] {
  return stays.map((stay) => (stay.to === null ? { ...stay, to: at } : stay));
}

/** Takes the floor from who has it; the speech gets its end. */
function endSpeech(meeting: Meeting, at: string): Meeting {
  return {
    ...meeting,
    floor: null,
    speeches: meeting.speeches.map((speech) =>
      speech.endedAt === null ? { ...speech, endedAt: at } : speech,
    ),
  };
}

function isMember(speaker: Speaker, memberId: string): boolean {
  return speaker.kind === 'member' && speaker.memberId === memberId;
}

function withoutRequest(meeting: Meeting, requestId: string | null): Meeting {
  return {
    ...meeting,
    speakersList: meeting.speakersList.filter((request) => request.requestId !== requestId),
  };
}

/** A point of order goes before all others, an ad vocem before ordinary speeches. */
const precedence: Record<FloorRequest['kind'], number> = { 'point-of-order': 0, 'ad-vocem': 1, speech: 2 };

function inserted(
  list: readonly FloorRequest[],
  { requestId, memberId, kind, requestedAt }: FloorRequest,
): readonly FloorRequest[] {
  const rank = precedence[kind];
  const after = list.findIndex((other) => precedence[other.kind] > rank);
  const at = after === -1 ? list.length : after;
  return [...list.slice(0, at), { requestId, memberId, kind, requestedAt }, ...list.slice(at)];
}
