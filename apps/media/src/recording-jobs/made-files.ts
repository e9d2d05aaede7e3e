import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type RecordingOrder, recordingOrderSchema } from '@kworum/contracts';
import { filesIn } from '../recording/file-names';
import { putFile } from './new-playlist';

/** A file that was made of the recording, and how: a redaction makes it again. */
export interface MadeFile {
  readonly file: string;
  readonly order: RecordingOrder;
}

const noteName = /^(?:export|cut-out)-[0-9a-f-]{36}\.json$/;

export function madeFileName({ jobId, job }: RecordingOrder): string {
  return `${job.kind}-${jobId}.mp4`;
}

export async function noteMade(directory: string, order: RecordingOrder): Promise<void> {
  await putFile(path.join(directory, noteOf(madeFileName(order))), JSON.stringify(order), 0o600);
}

export async function madeFiles(directory: string): Promise<readonly MadeFile[]> {
  const notes = (await filesIn(directory)).filter((file) => noteName.test(file)).sort();
  return Promise.all(
    notes.map(async (note) => {
      const text = await readFile(path.join(directory, note), 'utf8');
      const order = recordingOrderSchema.parse(JSON.parse(text));
      return { file: madeFileName(order), order };
    }),
  );
}

function noteOf(file: string): string {
  return file.replace(/\.mp4$/, '.json');
}
