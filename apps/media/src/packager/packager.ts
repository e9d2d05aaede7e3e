import type { Logger } from '@nestjs/common';
import type { PictureSize } from '../picture-format';
import type { RenditionSink } from '../program/encoder-output';
import { codecsOf } from './codecs';
import { earlierPlaylist } from './earlier-playlist';
import { FileNames, masterPlaylistFile } from './file-names';
import type { LiveFolder } from './live-folder';
import { masterPlaylistText, type Variant } from './master-playlist';
import { appendSegment, type Playlist } from './playlist';
import { PlaylistWriter } from './playlist-writer';
import { RenditionPackager, SegmentNumbers } from './rendition-packager';

/** A rendition to be packaged. */
export interface PackagedRendition {
  /** Of its files; unique. */
  readonly name: string;
  /** Null: it has no picture. */
  readonly size: PictureSize | null;
  /** Of a part, seconds; null: it has none. */
  readonly partTarget: number | null;
  /** The most that a segment takes, bits a second. */
  readonly peakBitrate: number;
  readonly averageBitrate: number;
}

/** What is told of the programme in its playlists. */
export interface Marks {
  /** EXT-X-DATERANGE lines of a playlist that begins at `from`, milliseconds since the epoch. */
  lines(from: number): readonly string[];
}

interface Packaged {
  readonly rendition: PackagedRendition;
  readonly names: FileNames;
  readonly writer: PlaylistWriter;
  readonly packager: RenditionPackager;
  init: Buffer | null;
  isListed: boolean;
}

/**
 * Writes what the encoders make of one meeting into its live folder: for each rendition its segments and the
 * playlist that lists them, and one master playlist. What cannot be written is lost and counted; the programme goes on.
 */
export class Packager {
  private readonly packaged: readonly Packaged[];
  private lost = 0;

  constructor(
    private readonly folder: LiveFolder,
    renditions: readonly PackagedRendition[],
    marks: Marks,
    private readonly logger: Logger,
  ) {
    const numbers = new SegmentNumbers();
    let resumed: (offset: Promise<number>) => void = () => undefined;
    const ready = new Promise<number>((resolve) => (resumed = resolve));
    this.packaged = renditions.map((rendition) => {
      const names = new FileNames(rendition.name);
      const writer: PlaylistWriter = new PlaylistWriter(folder, names, rendition.partTarget, {
        surroundings: (from) => ({ reports: this.reportsBeside(writer), dateRanges: marks.lines(from) }),
        written: () => this.written(),
        lost: (error) => this.lose(error),
      });
      const packager = new RenditionPackager(writer, numbers, ready);
      return { rendition, names, writer, packager, init: null, isListed: false };
    });
    resumed(this.resume());
  }

  /** What the encoder gives its renditions to, in their order. */
  get sinks(): readonly RenditionSink[] {
    return this.packaged.map((one) => ({
      init: (bytes) => {
        one.init = bytes;
        one.packager.init(bytes);
      },
      fragment: (fragment) => one.packager.fragment(fragment),
      runEnded: () => one.packager.runEnded(),
    }));
  }

  /** The variants that the master playlist names. */
  get listed(): readonly string[] {
    const variants = this.packaged.filter(({ isListed, names }) => isListed && !names.isText);
    return variants.map(({ rendition }) => rendition.name);
  }

  /** Waits for what is being written; with `ended` the playlists say that nothing follows. */
  async close(how: { ended: boolean }): Promise<void> {
    await Promise.all(this.packaged.map(({ packager }) => packager.close(how)));
  }

  /** Goes on where an earlier process left off, all renditions at the same number. */
  private async resume(): Promise<number> {
    const playlists = await Promise.all(this.packaged.map(({ names }) => this.earlier(names)));
    const offset = Math.max(...playlists.map((playlist) => playlist?.nextSequence ?? 0));
    const furthest = playlists.find((playlist) => playlist?.nextSequence === offset);
    this.packaged.forEach(({ writer, names }, index) => {
      const playlist = playlists[index];
      if (!furthest) return;
      const isThere = playlist && playlist.segments.length > 0;
      writer.resume(isThere ? caughtUp(names, playlist, furthest) : beginningBeside(furthest));
    });
    return offset;
  }

  private async earlier(names: FileNames): Promise<Playlist | null> {
    try {
      return await earlierPlaylist(this.folder, names);
    } catch (error) {
      const where = `${names.playlist} in ${this.folder.directory}`;
      this.logger.error(`The programme's earlier playlist ${where} cannot be read: ${reason(error)}`);
      return null;
    }
  }

  private reportsBeside(writer: PlaylistWriter): NonNullable<PlaylistWriter['report']>[] {
    const others = this.packaged.filter((one) => one.writer !== writer && one.isListed);
    return others.flatMap((one) => one.writer.report ?? []);
  }

  private written(): void {
    if (this.lost > 0) this.logger.warn(`The programme is written again; ${this.lost} segments were lost`);
    this.lost = 0;
    const ready = this.packaged.filter(({ writer, init }) => writer.report !== null && init !== null);
    if (ready.every(({ isListed }) => isListed)) return;
    const text = this.packaged.find(({ names }) => names.isText);
    // Players read the master once: captions are in it from the first time on, or they never have them.
    if (text && !ready.includes(text)) return;
    for (const one of ready) one.isListed = true;
    const variants = ready.filter((one) => one !== text).map((one) => variantOf(one));
    const master = masterPlaylistText(variants, text?.names.playlist ?? null);
    this.folder.put(masterPlaylistFile, master).catch((error: unknown) => {
      for (const one of ready) one.isListed = false;
      this.lose(error);
    });
  }

  private lose(error: unknown): void {
    this.lost += 1;
    if (this.lost > 1) return;
    this.logger.error(
      `The programme cannot be written to ${this.folder.directory} (${reason(error)}); every segment is tried anew`,
    );
  }
}

function variantOf({ rendition, names, init }: Packaged): Variant {
  const { size, peakBitrate, averageBitrate } = rendition;
  const codecs = codecsOf(init ?? Buffer.alloc(0));
  return { codecs, size, peakBitrate, averageBitrate, playlist: names.playlist };
}

/** An empty playlist that begins at the end of another one, with the same discontinuities behind it. */
function beginningBeside({ segments, discontinuitySequence, nextSequence }: Playlist): Playlist {
  const listed = segments.filter(({ discontinuity }) => discontinuity).length;
  return {
    ...{ segments: [], open: null, ended: false, nextSequence },
    discontinuitySequence: discontinuitySequence + listed,
  };
}

/** A playlist with gaps for what only another rendition has. */
function caughtUp(names: FileNames, playlist: Playlist, { segments }: Playlist): Playlist {
  const missing = segments.filter(({ sequence }) => sequence >= playlist.nextSequence);
  const init = playlist.segments.at(-1)?.init ?? null;
  return missing.reduce((before, { sequence, ...segment }) => {
    const file = names.segment(sequence);
    return appendSegment(before, { ...segment, sequence, init, file, parts: [], gap: true });
  }, playlist);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
