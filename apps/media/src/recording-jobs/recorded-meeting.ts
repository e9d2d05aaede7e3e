import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type RecordedPictureName, recordingPlaylistFile } from '@kworum/contracts';
import { type RecordedPicture, readRecording } from '@kworum/domain';
import { errorCode } from '../error-code';
import { freeBytesOf } from '../recording/disk-space';
import { JobFailure } from './job-failure';
import type { JobPlace } from './job-place';

/** Null: there is no such recording. */
export async function readPicture(
  directory: string,
  name: RecordedPictureName,
): Promise<RecordedPicture | null> {
  try {
    const picture = readRecording(await readFile(path.join(directory, recordingPlaylistFile(name)), 'utf8'));
    return picture.segments.length > 0 ? picture : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** @throws JobFailure when nothing was recorded */
export async function recordedProgramme({ directory }: JobPlace): Promise<RecordedPicture> {
  const picture = await readPicture(directory, 'programme');
  if (picture === null) throw new JobFailure('nothing-recorded', `Nothing is recorded in ${directory}`);
  return picture;
}

export async function bytesAt(file: string, offset: number, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await handle.read(bytes, 0, length, offset);
    if (bytesRead < length) throw new JobFailure('unreadable-recording', `${file} is shorter than listed`);
    return bytes;
  } finally {
    await handle.close();
  }
}

/** @throws JobFailure when what is to be written would take what is kept free for votes */
export async function assertRoom({ directory, reservedBytes }: JobPlace, bytes: number): Promise<void> {
  const free = await freeBytesOf(directory);
  if (free !== null && free - bytes < reservedBytes) {
    throw new JobFailure('disk-full', `${bytes} bytes do not fit beside the ${reservedBytes} kept free`);
  }
}
