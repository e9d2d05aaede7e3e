import { agendaChanged, itemEnded, itemStarted, itemsSettled, withItem } from './evolve-agenda';
import { amendmentDropped, amendmentSubmitted, amendmentsOrdered } from './evolve-amendments';
import { checkedIn, checkedOut, everybodyLeft, watchQuorum } from './evolve-attendance';
import {
  endSpeech,
  floorExtended,
  floorGranted,
  requested,
  speakersOrdered,
  withoutRequest,
} from './evolve-floor';
import { annulled, ballotTaken, closed, corrected, opened, votePrepared, withVote } from './evolve-vote';
import type { MeetingEvent } from './event';
import type { RecordedEvent } from './recorded-event';
import type { Meeting, MeetingState } from './state';

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
    quorumLostAt: null,
    agenda: plan.agenda.map((item) => ({
      ...item,
      ...{ status: 'pending', startedAt: null, endedAt: null, limits: null, settledBy: null },
    })),
    removedItems: [],
    amendments: [],
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
  recorded: RecordedEvent,
): Meeting {
  const { at } = recorded;
  switch (event.type) {
    case 'meeting.opened':
      return watchQuorum({ ...meeting, phase: 'open', openedAt: at }, at);
    case 'meeting.closed':
      return {
        ...endSpeech(everybodyLeft(meeting, at), at),
        ...{ phase: 'closed', closedAt: at, speakersList: [] },
      };
    case 'member.checked-in':
      return checkedIn(meeting, event, at);
    case 'member.checked-out':
      return checkedOut(meeting, event.memberId, at);
    case 'item.started':
      return itemStarted(meeting, event.itemId, at);
    case 'item.ended':
      return itemEnded(meeting, event.itemId, at);
    case 'item.limited': {
      const { itemId, speechSeconds, clubSeconds } = event;
      return withItem(meeting, itemId, { limits: { speechSeconds, clubSeconds } });
    }
    case 'agenda.changed':
      return agendaChanged(meeting, event.agenda);
    case 'items.settled':
      return itemsSettled(meeting, event, at);
    case 'amendment.submitted':
      return amendmentSubmitted(meeting, event);
    case 'amendment.dropped':
      return amendmentDropped(meeting, event);
    case 'amendments.ordered':
      return amendmentsOrdered(meeting, event);
    case 'floor.requested':
      return requested(meeting, { ...event, requestedAt: at });
    case 'floor.withdrawn':
      return withoutRequest(meeting, event.requestId);
    case 'speakers.ordered':
      return speakersOrdered(meeting, event.requestIds);
    case 'floor.granted':
      return floorGranted(meeting, event, at);
    case 'floor.extended':
      return floorExtended(meeting, event.seconds);
    case 'floor.ended':
      return endSpeech(meeting, at);
    case 'vote.prepared':
      return votePrepared(meeting, event);
    case 'vote.withdrawn':
      return { ...meeting, votes: meeting.votes.filter((vote) => vote.voteId !== event.voteId) };
    case 'consent.recorded':
      return withVote(meeting, event.voteId, () => ({ consent: { at, applicant: event.applicant } }));
    case 'recusal.declared':
      return withVote(meeting, event.voteId, (vote) => ({ excluded: [...vote.excluded, event.memberId] }));
    case 'vote.opened':
      return opened(meeting, event, at);
    case 'ballot.cast':
    case 'ballot.changed':
    case 'ballot.issued':
      return ballotTaken(meeting, event, recorded);
    case 'vote.closed':
      return closed(meeting, event, at);
    case 'vote.announced':
      return withVote(meeting, event.voteId, () => ({ status: 'announced', announcedAt: at }));
    case 'vote.annulled':
      return annulled(meeting, event, at);
    case 'correction.declared':
      return corrected(meeting, event, at);
  }
}
