import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RecordedPictureName, recordingPlaylistFile } from '@kworum/contracts';
import { RecordedPicture, TimeLine, readRecording, timeLineOf } from '@kworum/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Config } from '../config/config';

export interface StoredPicture extends RecordedPicture {
  readonly timeLine: TimeLine;
  readonly bytes: number;
  /** Files that the playlist names. */
  readonly files: ReadonlySet<string>;
}

interface Read {
  readonly stamp: string;
  readonly picture: StoredPicture | null;
}

/** A playlist grows every second; one that has not for so long belongs to nothing that still writes. */
const silentAfterMs = 15_000;
/** Playlists kept read: a meeting of four hours has one of 2 MB. */
const keptPictures = 30;
const meetingIdForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the media process has left in `DATA_DIR/recordings/{meetingId}/`. */
@Injectable()
export class RecordingFiles {
  private readonly kept = new Map<string, Read>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Null for what is no id of a meeting: it never becomes a path. */
  folderOf(meetingId: string): string | null {
    return meetingIdForm.test(meetingId) ? join(this.config.dataDir, 'recordings', meetingId) : null;
  }

  /** Null: nothing of it was recorded. */
  async picture(meetingId: string, name: RecordedPictureName): Promise<StoredPicture | null> {
    const file = await this.fileOf(meetingId, recordingPlaylistFile(name));
    if (!file) return null;
    const key = `${meetingId} ${name}`;
    const stamp = `${file.bytes} ${file.changedAt}`;
    const kept = this.kept.get(key);
    const isSilent = Date.now() - file.changedAt > silentAfterMs;
    const read = kept?.stamp === stamp ? kept : { stamp, picture: await readPicture(file.path) };
    this.kept.delete(key);
    this.kept.set(key, read);
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptPictures && oldest !== undefined) this.kept.delete(oldest);
    return read.picture && { ...read.picture, ended: read.picture.ended || isSilent };
  }

  async fileOf(
    meetingId: string,
    name: string,
  ): Promise<{ readonly path: string; readonly bytes: number; readonly changedAt: number } | null> {
    const folder = this.folderOf(meetingId);
    if (folder === null) return null;
    const path = join(folder, name);
    try {
      const { size, mtimeMs } = await stat(path);
      return { path, bytes: size, changedAt: mtimeMs };
    } catch (error) {
      if (isAbsence(error)) return null;
      throw error;
    }
  }
}

async function readPicture(path: string): Promise<StoredPicture | null> {
  const picture = readRecording(await readFile(path, 'utf8'));
  if (picture.segments.length === 0) return null;
  const files = new Map(picture.segments.map(({ file, initLength }) => [file, initLength]));
  const inits = [...files.values()].reduce((sum, length) => sum + length, 0);
  return {
    ...picture,
    timeLine: timeLineOf(picture),
    bytes: picture.segments.reduce((sum, { length }) => sum + length, inits),
    files: new Set(files.keys()),
  };
}

function isAbsence(error: unknown): boolean {
  const { code } = error as Partial<NodeJS.ErrnoException>;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}
