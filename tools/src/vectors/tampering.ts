import { JournalEntry, MeetingEvent, MeetingEventType } from '@kworum/domain';
import { chain, EntryContent, sealed } from './journal';
import { playMeeting } from './honest-meeting';
import { serverKey } from './signing-key';
import type { JournalVector } from './vector';

/** The honest meeting in the forms that attacks start from. */
export const honestContents: readonly EntryContent[] = playMeeting();
export const honestEntries: readonly JournalEntry[] = chain(honestContents);
export const honestJournal = sealed(honestEntries, serverKey);

/** The index of the nth event of a type. */
export function placeOf(type: MeetingEventType, nth = 1): number {
  const places = honestContents.flatMap(({ event }, index) => (event.type === type ? [index] : []));
  const place = places[nth - 1];
  if (place === undefined) throw new Error(`The meeting has no ${nth}. ${type}`);
  return place;
}

export function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`There is nothing at ${index}`);
  return value;
}

/** The contents with the event at `index` replaced. */
export function withEvent<T extends MeetingEventType>(
  index: number,
  type: T,
  change: (event: Extract<MeetingEvent, { type: T }>) => MeetingEvent,
): EntryContent[] {
  return honestContents.with(index, {
    ...at(honestContents, index),
    event: change(eventAt(index, type)),
  });
}

/** The event at `index`, which is of this type. */
export function eventAt<T extends MeetingEventType>(
  index: number,
  type: T,
): Extract<MeetingEvent, { type: T }> {
  const { event } = at(honestContents, index);
  if (!isOfType(event, type)) throw new Error(`The event at ${index} is ${event.type}`);
  return event;
}

function isOfType<T extends MeetingEventType>(
  event: MeetingEvent,
  type: T,
): event is Extract<MeetingEvent, { type: T }> {
  return event.type === type;
}

/** The contents with one more, at the time of the entry that it stands before. */
export function withInserted(
  index: number,
  actor: EntryContent['actor'],
  event: MeetingEvent,
): EntryContent[] {
  return honestContents.toSpliced(index, 0, {
    ...at(honestContents, Math.min(index, honestContents.length - 1)),
    actor,
    event,
  });
}

/** An attack by who holds the server's key: everything is chained and signed anew. Only the meaning can betray it. */
export function byInsider(
  about: string,
  contents: readonly EntryContent[],
  index: number,
  code = 'unlawful',
): JournalVector {
  return {
    about,
    expected: { ok: false, seq: index + 1, code },
    journal: sealed(chain(contents), serverKey),
  };
}

/** One entry too many, by who holds the server's key. */
export const slipIn = (
  about: string,
  index: number,
  actor: EntryContent['actor'],
  event: MeetingEvent,
): JournalVector => byInsider(about, withInserted(index, actor, event), index);

/** An attack on the file alone, without the server's key. */
export function onFile(
  about: string,
  change: Partial<Pick<JournalVector['journal'], 'entries' | 'checkpoints' | 'meetingId'>>,
  index: number | null,
  code: string,
): JournalVector {
  return {
    about,
    expected: { ok: false, seq: index === null ? null : index + 1, code },
    journal: { ...honestJournal, ...change },
  };
}
