import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../error-code';
import { emptyPlaylist, type Playlist, playlistText } from './playlist';
import { readPlaylist } from './read-playlist';

export const mediaPlaylistFile = 'programme.m3u8';
export const masterPlaylistFile = 'master.m3u8';

/** Segments are kept this long after they left the playlist: viewers may still be loading them. */
const keptAfterwards = 30;

const segmentName = /^segment-(\d{8})\.m4s$/;
const initName = /^init-(\d{8})\.mp4$/;

/** The files of one meeting's programme: `DATA_DIR/live/{meetingId}`. */
export class LiveFolder {
  constructor(readonly directory: string) {}

  segmentFile(sequence: number): string {
    return `segment-${numbered(sequence)}.m4s`;
  }

  initFile(firstSequence: number): string {
    return `init-${numbered(firstSequence)}.mp4`;
  }

  /** The playlist as it was left; an empty one when there is none. */
  async load(): Promise<Playlist> {
    try {
      return readPlaylist(await readFile(path.join(this.directory, mediaPlaylistFile), 'utf8'));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return emptyPlaylist;
      throw error;
    }
  }

  /** Readers see the whole file or the one before, never a part. */
  async put(file: string, content: Buffer | string): Promise<void> {
    const target = path.join(this.directory, file);
    const unfinished = `${target}.part`;
    await mkdir(this.directory, { recursive: true });
    try {
      await writeFile(unfinished, content);
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async putPlaylist(playlist: Playlist): Promise<void> {
    await this.put(mediaPlaylistFile, playlistText(playlist));
  }

  /** Ends a playlist that was left open when this process ended before its meeting did. */
  async endPlaylist(): Promise<void> {
    const playlist = await this.load();
    if (playlist.segments.length === 0 || playlist.ended) return;
    await this.putPlaylist({ ...playlist, ended: true });
  }

  /** Removes segments that left the playlist long enough ago, and init segments that nothing needs any more. */
  async removeOld(playlist: Playlist): Promise<void> {
    const first = playlist.segments[0]?.sequence ?? playlist.nextSequence;
    const oldest = first - keptAfterwards;
    const files = await readdir(this.directory);
    const inits = files.flatMap((file) => initName.exec(file)?.[1] ?? []).map(Number);
    const oldestInit = Math.max(...inits.filter((sequence) => sequence <= oldest), 0);
    for (const file of files) {
      const segment = segmentName.exec(file)?.[1];
      const init = initName.exec(file)?.[1];
      const isOld = segment ? Number(segment) < oldest : init ? Number(init) < oldestInit : false;
      if (isOld) await rm(path.join(this.directory, file), { force: true });
    }
  }
}

function numbered(sequence: number): string {
  return String(sequence).padStart(8, '0');
}
