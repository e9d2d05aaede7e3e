import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { EventType, JournalEvent, eventShapes } from './event-shapes';
import { Fault, fault } from './fault';
import { Entry, entryShape } from './journal-shapes';
import { ownValue } from './shape';

const firstPrev = '0'.repeat(64);

/** The entry in the form that the format asks for, or what is wrong with it. */
export function readEntry(value: Record<string, unknown>): { entry: Entry } | { fault: Fault } {
  const wrong = entryShape.faultIn(value, 'entry') ?? eventFault(value['event'] as Record<string, unknown>);
  if (wrong !== null) return { fault: fault('wrong-form', `${wrong} is not what the format asks for`) };
  const entry = value as unknown as Entry;
  if (Number.isNaN(Date.parse(entry.at)) || new Date(entry.at).toISOString() !== entry.at) {
    return { fault: fault('wrong-form', `entry.at is no time: ${entry.at}`) };
  }
  return { entry };
}

function eventFault(event: Record<string, unknown>): string | null {
  const type = ownValue(event, 'type');
  if (typeof type !== 'string' || !isEventType(type)) return 'event.type';
  return eventShapes[type].faultIn(event, 'event');
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventShapes, type);
}

/** What the chain says before an entry is read for its meaning. */
export function chainFault(
  entry: Entry,
  before: Entry | null,
  position: number,
  meetingId: string,
): Fault | null {
  if (entry.seq !== position) {
    return fault('wrong-seq', `entry ${position} is expected here, this one says ${entry.seq}`);
  }
  if (entry.meetingId !== meetingId)
    return fault('foreign-meeting', `it belongs to meeting ${entry.meetingId}`);
  if (entry.prev !== (before?.hash ?? firstPrev)) {
    return fault('broken-chain', 'its prev is not the hash of the entry before');
  }
  if (entry.hash !== hashOf(entry)) return fault('wrong-hash', 'its hash is not that of its content');
  if (before && entry.at < before.at) {
    return fault('time-goes-back', `its time ${entry.at} is before ${before.at} of the entry before`);
  }
  return null;
}

function hashOf(entry: Entry): string {
  const { hash: _, ...content } = entry;
  return createHash('sha256').update(canonicalText(content), 'utf8').digest('hex');
}

function canonicalText(content: Omit<Entry, 'hash'> & { readonly event: JournalEvent }): string {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new TypeError('An entry always has a canonical form');
  return canonical;
}
