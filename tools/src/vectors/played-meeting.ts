import { JournalEntry, MeetingEvent, MeetingEventType } from '@kworum/domain';
import { voteId } from './fixed-ids';
import { EntryContent, ExportedJournal, chain, sealed } from './journal';
import { serverKey } from './signing-key';
import type { JournalVector } from './vector';

type Of<T extends MeetingEventType> = Extract<MeetingEvent, { type: T }>;
type VoteEventType = Extract<MeetingEvent, { readonly voteId: string }>['type'];

/** An honest meeting in the forms that attacks start from. */
export class PlayedMeeting {
  readonly entries: readonly JournalEntry[];
  readonly journal: ExportedJournal;

  constructor(readonly contents: readonly EntryContent[]) {
    this.entries = chain(contents);
    this.journal = sealed(this.entries, serverKey);
  }

  /** The index of the nth event of a type. */
  readonly placeOf = (type: MeetingEventType, nth = 1): number => {
    const places = this.contents.flatMap(({ event }, index) => (event.type === type ? [index] : []));
    return found(places[nth - 1], `${nth}. ${type}`);
  };

  /** The index of the first event of a type in the vote with this number. */
  readonly inVote = (number: number, type: VoteEventType): number => {
    const place = this.contents.findIndex(
      ({ event }) => event.type === type && 'voteId' in event && event.voteId === voteId(number),
    );
    return found(place === -1 ? undefined : place, `${type} in vote ${number}`);
  };

  /** The event at `index`, which is of this type. */
  readonly eventAt = <T extends MeetingEventType>(index: number, type: T): Of<T> => {
    const { event } = at(this.contents, index);
    if (!isOfType(event, type)) throw new Error(`The event at ${index} is ${event.type}`);
    return event;
  };

  /** The contents with the event at `index` replaced. */
  readonly withEvent = <T extends MeetingEventType>(
    index: number,
    type: T,
    change: (event: Of<T>) => MeetingEvent,
  ): EntryContent[] =>
    this.contents.with(index, { ...at(this.contents, index), event: change(this.eventAt(index, type)) });

  /** The contents with one more, at the time of the entry that it stands before. */
  readonly withInserted = (
    index: number,
    actor: EntryContent['actor'],
    event: MeetingEvent,
  ): EntryContent[] =>
    this.contents.toSpliced(index, 0, {
      ...at(this.contents, Math.min(index, this.contents.length - 1)),
      actor,
      event,
    });

  /** The contents with one more of the same command and actor as the entry before it. */
  readonly withFollowing = (index: number, event: MeetingEvent): EntryContent[] =>
    this.contents.toSpliced(index, 0, { ...at(this.contents, index - 1), event });

  /** One entry too many, by who holds the server's key. */
  readonly slipIn = (
    about: string,
    index: number,
    actor: EntryContent['actor'],
    event: MeetingEvent,
  ): JournalVector => byInsider(about, this.withInserted(index, actor, event), index);

  /** An attack on the file alone, without the server's key. */
  readonly onFile = (
    about: string,
    change: Partial<Pick<ExportedJournal, 'entries' | 'checkpoints' | 'meetingId'>>,
    index: number | null,
    code: string,
  ): JournalVector => ({
    about,
    expected: { ok: false, seq: index === null ? null : index + 1, code },
    journal: { ...this.journal, ...change },
  });

  /** As a journal that must be believed. */
  readonly believed = (about: string): JournalVector => ({
    about,
    pinnedKey: serverKey.publicKey,
    expected: { ok: true, seq: null, code: null },
    journal: this.journal,
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

export function at<T>(list: readonly T[], index: number): T {
  return found(list[index], `entry at ${index}`);
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The meeting has no ${what}`);
  return value;
}

function isOfType<T extends MeetingEventType>(event: MeetingEvent, type: T): event is Of<T> {
  return event.type === type;
}
