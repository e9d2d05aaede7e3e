import type { MeetingEvent } from '../meeting/event';
import { canonicalJson, JsonValue } from './canonical-json';

/** Who gave the command. `person` ids are opaque; the public journal names only holders of a mandate. */
export type Actor =
  | { readonly role: 'office'; readonly personId: string }
  | { readonly role: 'member'; readonly memberId: string };

/** One link of a meeting's hash chain, format 1 (`docs/journal-format.md`). */
export interface JournalEntry {
  readonly v: 1;
  readonly meetingId: string;
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** UTC with milliseconds, `2026-11-26T10:42:07.123Z`. */
  readonly at: string;
  readonly actor: Actor;
  /** Made by the client; the entries of one command share it. */
  readonly commandId: string;
  readonly event: MeetingEvent;
  /** Hash of the entry before, `genesisHash` for the first. 64 lower-case hex digits. */
  readonly prev: string;
  readonly hash: string;
}

/** SHA-256 of a UTF-8 string as 64 lower-case hex digits; passed in, for the domain imports nothing. */
export type Sha256 = (text: string) => string;

export const genesisHash = '0'.repeat(64);

export function entryHash(entry: Omit<JournalEntry, 'hash'>, sha256: Sha256): string {
  const { v, meetingId, seq, at, actor, commandId, event, prev } = entry;
  return sha256(
    canonicalJson({ v, meetingId, seq, at, actor, commandId, event, prev } as unknown as JsonValue),
  );
}

/** The link that follows `head`. */
export function linkEntry(
  head: { readonly seq: number; readonly hash: string },
  content: Pick<JournalEntry, 'meetingId' | 'at' | 'actor' | 'commandId' | 'event'>,
  sha256: Sha256,
): JournalEntry {
  const unhashed = { v: 1 as const, ...content, seq: head.seq + 1, prev: head.hash };
  return { ...unhashed, hash: entryHash(unhashed, sha256) };
}
