import { agendaHandlers } from './agenda-life';
import { amendmentHandlers } from './amendment-life';
import { effectFault, effectHandlers } from './effect';
import type { EventOf, EventType } from './event-shapes';
import { Fault, unlawful } from './fault';
import { floorHandlers } from './floor-life';
import type { Handler, Handlers, Stamp } from './handler';
import type { Entry } from './journal-shapes';
import { MeetingSoFar, beginMeeting, hasSeat, voteWith } from './meeting-record';
import { voteHandlers } from './vote-life';

type LaterEvent = Exclude<EventType, 'meeting.prepared'>;
const beforeOpening: ReadonlySet<EventType> = new Set<EventType>([
  'meeting.opened',
  'member.checked-in',
  'member.checked-out',
  'amendment.submitted',
  'amendment.dropped',
  'amendments.ordered',
]);

const handlers: Handlers<LaterEvent> = {
  'meeting.opened': (meeting) => {
    if (meeting.phase !== 'prepared') return unlawful('the meeting is already open');
    meeting.phase = 'open';
    return null;
  },
  'meeting.closed': (meeting) => {
    if (voteWith(meeting, 'open', 'closed')) return unlawful('the meeting is closed in the middle of a vote');
    if (meeting.currentItem !== null) return unlawful('the meeting is closed while an item is current');
    meeting.phase = 'closed';
    return null;
  },
  'member.checked-in': (meeting, { memberId, remote }) => {
    if (remote && meeting.plan.rules.remoteBasis === null) {
      return unlawful('the member is there remotely, for which the council has no basis');
    }
    if (!hasSeat(meeting, memberId)) return unlawful('who checks in has no seat');
    if (meeting.present.has(memberId)) return unlawful('the member is already checked in');
    meeting.present.add(memberId);
    return null;
  },
  'member.checked-out': (meeting, { memberId }) =>
    meeting.present.delete(memberId) ? null : unlawful('the member who leaves is not checked in'),
  ...agendaHandlers,
  ...amendmentHandlers,
  ...effectHandlers,
  ...floorHandlers,
  ...voteHandlers,
};

/** The meeting as its entries tell it. */
export class MeetingLife {
  #meeting: MeetingSoFar | null = null;

  /** Null before the first entry. */
  get meeting(): MeetingSoFar | null {
    return this.#meeting;
  }

  /** @returns why the entry could not have happened, null when it could */
  apply({ event, actor, at, commandId }: Pick<Entry, 'event' | keyof Stamp>): Fault | null {
    const meeting = this.#meeting;
    if (event.type === 'meeting.prepared') {
      if (meeting) return unlawful('the meeting is already prepared');
      const wrong = planFault(event);
      if (!wrong) this.#meeting = beginMeeting(event.plan);
      return wrong;
    }
    if (!meeting) return unlawful('a journal begins with meeting.prepared');
    if (meeting.phase === 'closed') return unlawful('nothing follows a closed meeting');
    if (meeting.phase === 'prepared' && !beforeOpening.has(event.type)) {
      return unlawful('the meeting is not open yet');
    }
    const stamp = { actor, at, commandId };
    const handle: Handler<never> = handlers[event.type];
    return effectFault(meeting, event, stamp) ?? handle(meeting, event as never, stamp);
  }
}

function planFault({ plan }: EventOf<'meeting.prepared'>): Fault | null {
  const { seats, guests, agenda, statutorySize } = plan;
  if (hasTwins(seats.map((seat) => seat.memberId))) return unlawful('a member has two seats');
  if (hasTwins(seats.map((seat) => seat.seat))) return unlawful('two seats have the same number');
  if (hasTwins(guests.map((guest) => guest.guestId))) return unlawful('a guest is on the list twice');
  if (hasTwins(agenda.map((item) => item.itemId))) return unlawful('an item is on the agenda twice');
  return seats.length > statutorySize ? unlawful('there are more seats than the statute allows') : null;
}

function hasTwins(list: readonly (string | number)[]): boolean {
  return new Set(list).size < list.length;
}
