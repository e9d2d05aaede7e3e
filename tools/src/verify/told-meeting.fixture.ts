import type { EventOf, JournalEvent } from './event-shapes';
import type { Fault } from './fault';
import type { Stamp } from './handler';
import { quorumOf } from './majority';
import { MeetingLife } from './meeting-life';
import type { Plan } from './plan-shapes';
import { commandId, itemId, simple, voteId } from './told-plan.fixture';

const office: Stamp['actor'] = { role: 'office', personId: commandId(9) };
const noon = Date.parse('2026-11-26T12:00:00.000Z');

/** A meeting as a journal tells it, without the chain around the entries. */
export class ToldMeeting {
  readonly #life = new MeetingLife();
  readonly #present = new Set<string>();

  /** An open meeting in its first item, in which everybody is present. */
  constructor(readonly plan: Plan) {
    this.tell({ type: 'meeting.prepared', plan }, { type: 'meeting.opened' });
    plan.seats.forEach((seat) =>
      this.tell({ type: 'member.checked-in', memberId: seat.memberId, remote: false }),
    );
    this.tell({ type: 'item.started', itemId: itemId(1) });
  }

  /** What is wrong with the event as the next one, null when it was taken. */
  fault(event: JournalEvent, stamp: Partial<Stamp> & { seconds?: number } = {}): Fault | null {
    const { seconds = 0, actor = office, commandId: command = commandId(0) } = stamp;
    const fault = this.#life.apply({
      event,
      actor,
      commandId: command,
      at: new Date(noon + 1000 * seconds).toISOString(),
    });
    if (!fault && event.type === 'member.checked-in') this.#present.add(event.memberId);
    if (!fault && event.type === 'member.checked-out') this.#present.delete(event.memberId);
    return fault;
  }

  /** Events of the office that are lawful. */
  tell(...events: readonly JournalEvent[]): this {
    for (const event of events) {
      const fault = this.fault(event);
      if (fault) throw new Error(`${event.type}: ${fault.reason}`);
    }
    return this;
  }

  /** @returns why the vote cannot be prepared so, null when it was */
  prepareFault(n: number, also: Partial<EventOf<'vote.prepared'>> = {}): string | null {
    const event = {
      type: 'vote.prepared' as const,
      voteId: voteId(n),
      number: n,
      itemId: itemId(1),
      subject: `głosowanie ${n}`,
      matter: 'motion' as const,
      question: { kind: 'plain' as const },
      ballot: 'open' as const,
      anonymous: false,
      majority: simple,
      legalBasis: 'statut',
      revote: null,
      ...also,
    };
    return this.fault(event)?.reason ?? null;
  }

  prepare(n: number, also: Partial<EventOf<'vote.prepared'>> = {}): this {
    const fault = this.prepareFault(n, also);
    if (fault !== null) throw new Error(`vote.prepared: ${fault}`);
    return this;
  }

  /** The opening that counts everybody present. */
  opening(n: number, also: Partial<EventOf<'vote.opened'>> = {}): EventOf<'vote.opened'> {
    const quorum = quorumOf(this.#present.size, this.plan.statutorySize);
    return {
      type: 'vote.opened',
      voteId: voteId(n),
      quorum,
      override: null,
      timeLimitSeconds: null,
      tokenKey: null,
      ...also,
    };
  }

  /** A ballot of the member's own tablet. */
  ballotFault(
    event: EventOf<'ballot.cast'> | EventOf<'ballot.changed'> | EventOf<'ballot.issued'>,
    seconds = 0,
  ): string | null {
    const actor = { role: 'member' as const, memberId: event.memberId };
    return this.fault(event, { actor, seconds })?.reason ?? null;
  }
}
