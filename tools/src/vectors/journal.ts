import { createHash } from 'node:crypto';
import { genesisHash, JournalEntry, linkEntry } from '@kworum/domain';
import { SigningKey } from './signing-key';

export type EntryContent = Pick<JournalEntry, 'meetingId' | 'at' | 'actor' | 'commandId' | 'event'>;

/** A journal as it is exported; attacks may put anything in place of an entry. */
export interface ExportedJournal {
  readonly format: string;
  readonly meetingId: string;
  readonly key: { readonly name: string; readonly publicKey: string };
  readonly entries: readonly unknown[];
  readonly checkpoints: readonly string[];
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Chains the contents as a server does. */
export function chain(contents: readonly EntryContent[]): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const content of contents) {
    entries.push(linkEntry(entries.at(-1) ?? { seq: 0, hash: genesisHash }, content, sha256));
  }
  return entries;
}

/** Seals every vote's close and the meeting's end, and exports. */
export function sealed(entries: readonly JournalEntry[], key: SigningKey): ExportedJournal {
  const [first] = entries;
  if (!first) throw new Error('A journal to be sealed has entries');
  return {
    format: 'kworum-journal/1',
    meetingId: first.meetingId,
    key: { name: key.name, publicKey: key.publicKey },
    entries,
    checkpoints: entries
      .filter(({ event }) => event.type === 'vote.closed' || event.type === 'meeting.closed')
      .map(({ meetingId, seq, hash }) => key.seal(meetingId, seq, hash)),
  };
}
