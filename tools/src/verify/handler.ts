import type { Fault } from './fault';
import type { Entry, EventOf, EventType } from './journal-shapes';
import type { MeetingSoFar } from './meeting-record';

/** Who did it, and when. */
export type Stamp = Pick<Entry, 'actor' | 'at'>;

/** Takes one event into the meeting, or says why it could not have happened; then the meeting is unchanged. */
export type Handler<T extends EventType> = (
  meeting: MeetingSoFar,
  event: EventOf<T>,
  stamp: Stamp,
) => Fault | null;
export type Handlers<T extends EventType> = { readonly [K in T]: Handler<K> };
