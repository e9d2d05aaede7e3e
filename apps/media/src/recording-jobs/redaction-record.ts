import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../error-code';
import { putFile } from './new-playlist';

/** Bytes of a file that nothing lists any more and that must not stay. */
export interface Erasure {
  /** Of the recording, or an earlier version of it; relative. */
  readonly folder: string;
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

export interface Redaction {
  readonly jobId: string;
  readonly from: string;
  readonly to: string;
  readonly mute: boolean;
  readonly blur: boolean;
  readonly legalBasis: string;
  readonly reason: string;
  /** Null while it is being done. */
  readonly doneAt: string | null;
  readonly erasures: readonly Erasure[];
}

const redactionsFile = 'redactions.json';

/** What was taken out of a recording, and what of it is still to be erased. */
export async function readRedactions(directory: string): Promise<readonly Redaction[]> {
  try {
    return JSON.parse(await readFile(path.join(directory, redactionsFile), 'utf8')) as Redaction[];
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

export async function putRedaction(directory: string, redaction: Redaction): Promise<void> {
  const others = (await readRedactions(directory)).filter(({ jobId }) => jobId !== redaction.jobId);
  await putFile(
    path.join(directory, redactionsFile),
    `${JSON.stringify([...others, redaction], null, 2)}\n`,
    0o600,
  );
}
