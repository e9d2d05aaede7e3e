import { stat } from 'node:fs/promises';
import path from 'node:path';
import { recordingPlaylistFile, type RecordingOrder } from '@kworum/contracts';
import { errorCode } from '../error-code';
import { makeCutOut } from './cut-out';
import type { JobPlace, Progress } from './job-place';
import { madeFileName, noteMade } from './made-files';
import { reRender } from './re-render';
import { redact } from './redact';
import { spanOf } from './span';

/**
 * Does a job, or what is left of it: one that was done is not done again.
 * @returns the file beside the recording
 */
export async function runJob(order: RecordingOrder, place: JobPlace, progress: Progress): Promise<string> {
  const { job } = order;
  switch (job.kind) {
    case 'export':
    case 'cut-out': {
      const file = madeFileName(order);
      if (await isThere(path.join(place.directory, file))) return file;
      await noteMade(place.directory, order);
      const title = job.kind === 'cut-out' ? job.title : order.meetingTitle;
      await makeCutOut(order, title, spanOf(job), file, place, progress);
      return file;
    }
    case 're-render':
      await reRender(order, place, progress);
      return recordingPlaylistFile('programme');
    case 'redact':
      await redact(order, job, place, progress);
      return recordingPlaylistFile('programme');
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
