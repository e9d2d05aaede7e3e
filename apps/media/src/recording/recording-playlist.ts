import { constants, type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import {
  type RecordedPicture,
  type RecordedSegment,
  readRecording,
  recordedSeconds,
  recordingPlaylistEnd,
  recordingPlaylistHead,
  segmentLines,
  wholeLines,
} from '@kworum/domain';
import { syncDirectory, writeAt } from './recording-file';
import { unlistedAfter } from './unlisted';

/** The playlist of a recorded picture, which is only ever appended to. */
export class RecordingPlaylist {
  private constructor(
    private readonly handle: FileHandle,
    private length: number,
    private last: RecordedSegment | null,
    /** Playing time of everything that is listed. */
    private listed: number,
  ) {}

  /**
   * Opens it to be continued: what a power cut tore, and the end that was thought to be one, are cut off; what a
   * killed process had written of its last second is listed.
   */
  static async open(directory: string, name: string): Promise<RecordingPlaylist> {
    await mkdir(directory, { recursive: true });
    const handle = await open(path.join(directory, name), constants.O_RDWR | constants.O_CREAT);
    try {
      const whole = wholeLines(await handle.readFile('utf8'));
      const picture: RecordedPicture = readRecording(whole);
      const playlist = new RecordingPlaylist(
        handle,
        Buffer.byteLength(whole),
        picture.segments.at(-1) ?? null,
        recordedSeconds(picture),
      );
      if (whole === '') await playlist.append(recordingPlaylistHead);
      else await handle.truncate(playlist.length);
      const unlisted = playlist.last && (await unlistedAfter(playlist.last, directory));
      if (unlisted) await playlist.list(unlisted);
      await syncDirectory(directory);
      return playlist;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get seconds(): number {
    return this.listed;
  }

  /** Resolves when the lines are on the disk. After an error the playlist is as it was before. */
  async list(segment: RecordedSegment): Promise<void> {
    await this.append(segmentLines(segment, this.last));
    this.last = segment;
    this.listed += segment.durationSeconds;
  }

  async end(): Promise<void> {
    if (this.last !== null) await this.append(recordingPlaylistEnd);
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  private async append(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    try {
      await writeAt(this.handle, bytes, this.length);
      await this.handle.datasync();
    } catch (error) {
      await this.handle.truncate(this.length);
      throw error;
    }
    this.length += bytes.length;
  }
}

/** Ends a playlist that was left open when this process ended before its meeting did. */
export async function endLeftOpen(directory: string, name: string): Promise<void> {
  const playlist = await RecordingPlaylist.open(directory, name);
  try {
    await playlist.end();
  } finally {
    await playlist.close();
  }
}
