import type { JournalEntry } from '../journal/entry';

/** What `evolve` needs of a journal entry. */
export type RecordedEvent = Pick<JournalEntry, 'seq' | 'at' | 'hash' | 'event'>;
