import type { ExportedJournal } from './journal';

/** One golden case of `libs/domain/vectors/journal/`: a journal and what a verifier must say of it. */
export interface JournalVector {
  readonly about: string;
  /** The public key that the reader expects, base64; absent: the one in the file is taken. */
  readonly pinnedKey?: string;
  readonly expected: {
    readonly ok: boolean;
    /** The place of the first entry that cannot be believed. */
    readonly seq: number | null;
    readonly code: string | null;
  };
  readonly journal: ExportedJournal;
}
