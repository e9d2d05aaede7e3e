import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../error-code';
import { FileNames, masterPlaylistFile } from './file-names';
import { emptyPlaylist, type Playlist, segmentsWithParts } from './playlist';
import { readPlaylist } from './read-playlist';

/** Segments are kept this long after they left the playlist: viewers may still be loading them. */
const keptAfterwards = 30;

/** The files of one meeting's programme: `DATA_DIR/live/{meetingId}`. */
export class LiveFolder {
  constructor(readonly directory: string) {}

  /** Readers see the whole file or the one before, never a part. */
  async put(file: string, content: Buffer | string): Promise<void> {
    try {
      await this.replace(file, content);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      await mkdir(this.directory, { recursive: true });
      await this.replace(file, content);
    }
  }

  get(file: string): Promise<Buffer> {
    return readFile(path.join(this.directory, file));
  }

  async remove(file: string): Promise<void> {
    await rm(path.join(this.directory, file), { force: true });
  }

  /** A rendition's playlist as it was left; an empty one when there is none. */
  async load(names: FileNames): Promise<Playlist> {
    try {
      return readPlaylist((await this.get(names.playlist)).toString());
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return emptyPlaylist;
      throw error;
    }
  }

  /** The renditions that have a playlist here. */
  async renditions(): Promise<FileNames[]> {
    const playlists = (await this.files()).filter(
      (file) => file.endsWith('.m3u8') && file !== masterPlaylistFile,
    );
    return playlists.map((file) => new FileNames(file.slice(0, -'.m3u8'.length)));
  }

  /**
   * Removes what left a playlist long enough ago, and init segments that nothing needs any more.
   * @param kept how many segments that have left it stay
   */
  async removeOld(names: FileNames, playlist: Playlist, kept = keptAfterwards): Promise<void> {
    const { segments, nextSequence, ended } = playlist;
    const first = segments[0]?.sequence ?? nextSequence;
    const oldest = first - kept;
    const oldestPart = ended ? Number.POSITIVE_INFINITY : nextSequence - segmentsWithParts - 1;
    const files = (await this.files()).map((file) => ({ file, ...names.read(file) }));
    const inits = files.flatMap(({ kind, sequence }) => (kind === 'init' ? [sequence ?? 0] : []));
    const oldestInit = Math.max(...inits.filter((sequence) => sequence <= oldest), 0);
    const oldestOf = { segment: oldest, part: oldestPart, init: oldestInit };
    for (const { file, kind, sequence } of files) {
      if (kind && sequence !== undefined && sequence < oldestOf[kind]) await this.remove(file);
    }
  }

  private async files(): Promise<string[]> {
    try {
      return await readdir(this.directory);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }

  private async replace(file: string, content: Buffer | string): Promise<void> {
    const target = path.join(this.directory, file);
    const unfinished = `${target}.new`;
    try {
      await writeFile(unfinished, content);
      await rename(unfinished, target);
    } catch (error) {
      // Where not even the folder is, there is nothing to clear away.
      if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR')
        await rm(unfinished, { force: true });
      throw error;
    }
  }
}
