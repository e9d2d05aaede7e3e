import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { type RecordedPictureName, recordingPlaylistFile } from '@kworum/contracts';
import {
  type RecordedPicture,
  recordingPlaylistEnd,
  recordingPlaylistHead,
  segmentLines,
} from '@kworum/domain';
import { syncDirectory } from '../recording/recording-file';

/** Puts a playlist in the place of the one before, in one step: whoever reads it sees the one or the other. */
export async function putPlaylist(
  directory: string,
  name: RecordedPictureName,
  { segments, ended }: RecordedPicture,
): Promise<void> {
  const lines = segments.map((segment, index) => segmentLines(segment, segments[index - 1] ?? null));
  const text = `${recordingPlaylistHead}${lines.join('')}${ended ? recordingPlaylistEnd : ''}`;
  await putFile(path.join(directory, recordingPlaylistFile(name)), text);
}

/** The whole file or the one before, on the disk when this resolves. */
export async function putFile(file: string, content: string | Buffer, mode = 0o644): Promise<void> {
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'w', mode);
  try {
    await handle.writeFile(content);
    await handle.datasync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  await syncDirectory(path.dirname(file));
}
