import { Fault, unlawful } from './fault';
import { floorHandlers } from './floor-life';
import type { Handler, Handlers } from './handler';
import type { Entry, EventOf, EventType } from './journal-shapes';
import { MeetingSoFar, beginMeeting, hasItem, hasSeat, voteWith } from './meeting-record';
import { voteHandlers } from './vote-life';

type LaterEvent = Exclude<EventType, 'meeting.prepared'>;
const beforeOpening: ReadonlySet<EventType> = new Set<EventType>([
  'meeting.opened',
  'member.checked-in',
  'member.checked-out',
]);

const handlers: Handlers<LaterEvent> = {
  'meeting.opened': (meeting) => {
    if (meeting.phase !== 'prepared') return unlawful('the meeting is already open');
    meeting.phase = 'open';
    return null;
  },
  'meeting.closed': (meeting) => {
    if (voteWith(meeting, 'open')) return unlawful('the meeting is closed while a vote is open');
    meeting.phase = 'closed';
    return null;
  },
  'member.checked-in': (meeting, { memberId }) => {
    if (!hasSeat(meeting, memberId)) return unlawful('who checks in has no seat');
    if (meeting.present.has(memberId)) return unlawful('the member is already checked in');
    meeting.present.add(memberId);
    return null;
  },
  'member.checked-out': (meeting, { memberId }) =>
    meeting.present.delete(memberId) ? null : unlawful('the member who leaves is not checked in'),
  'item.started': (meeting, { itemId }) => {
    if (!hasItem(meeting, itemId)) return unlawful('the item is not on the agenda');
    if (meeting.currentItem !== null) return unlawful('another item is current');
    meeting.currentItem = itemId;
    return null;
  },
  'item.ended': (meeting, { itemId }) => {
    if (meeting.currentItem !== itemId) return unlawful('the item that ends is not the current one');
    meeting.currentItem = null;
    return null;
  },
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
  apply({ event, actor, at }: Entry): Fault | null {
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
    const handle: Handler<never> = handlers[event.type];
    return handle(meeting, event as never, { actor, at });
  }
}

function planFault({ plan }: EventOf<'meeting.prepared'>): Fault | null {
  const members = new Set(plan.seats.map((seat) => seat.memberId));
  if (members.size !== plan.seats.length) return unlawful('a member has two seats');
  if (members.size > plan.statutorySize) return unlawful('there are more seats than the statute allows');
  return null;
}
