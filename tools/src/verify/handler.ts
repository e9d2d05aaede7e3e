import type { EventOf, EventType } from './event-shapes';
import type { Fault } from './fault';
import type { Entry } from './journal-shapes';
import type { MeetingSoFar } from './meeting-record';

/** Who did it, when, and by which command. */
export type Stamp = Pick<Entry, 'actor' | 'at' | 'commandId'>;

/** Takes one event into the meeting, or says why it could not have happened; then the meeting is unchanged. */
export type Handler<T extends EventType> = (
  meeting: MeetingSoFar,
  event: EventOf<T>,
  stamp: Stamp,
) => Fault | null;
export type Handlers<T extends EventType> = { readonly [K in T]: Handler<K> };
