import type { Logger } from '@nestjs/common';
import { framesPerSecond, type PictureSize } from '../picture-format';
import { codecsOf } from './codecs';
import { type LiveFolder, masterPlaylistFile, mediaPlaylistFile } from './live-folder';
import { masterPlaylistText } from './master-playlist';
import { appendSegment, emptyPlaylist, type Playlist } from './playlist';
import type { SegmentSink } from './segment-sink';

export interface Bitrates {
  readonly peakBitrate: number;
  readonly averageBitrate: number;
}

/** Segments that may wait for a slow disk; more would only fill the memory. */
const mostWaiting = 10;
/** Looking for old files once in so many segments is enough. */
const sweepEvery = 10;

/**
 * Writes what the encoders make of one meeting into its live folder: segments, then the playlist that lists
 * them. Segments that cannot be written are lost and counted; the programme goes on, and the next one that can be
 * written follows a discontinuity.
 */
export class Packager implements SegmentSink {
  private playlist: Playlist = emptyPlaylist;
  private run: { file: string; bytes: Buffer; written: boolean } | null = null;
  private discontinuity = false;
  private work: Promise<void>;
  private waiting = 0;
  private lost = 0;
  private segmentsWritten = 0;
  private masterWritten = false;

  constructor(
    private readonly folder: LiveFolder,
    private readonly size: PictureSize,
    private readonly bitrates: Bitrates,
    private readonly logger: Logger,
  ) {
    this.work = this.resume();
  }

  /** Segments that this process has put into the playlist. */
  get written(): number {
    return this.segmentsWritten;
  }

  init(bytes: Buffer): void {
    this.enqueue(() => this.beginRun(bytes));
  }

  segment(bytes: Buffer, frames: number, startedAt: number): void {
    if (this.waiting >= mostWaiting) {
      this.lose(new Error('the disk is too slow'));
      return;
    }
    this.waiting += 1;
    this.enqueue(async () => {
      this.waiting -= 1;
      await this.write(bytes, frames, startedAt);
    });
  }

  /** Waits for what is being written; with `ended` the playlist says that nothing follows. */
  async close({ ended }: { ended: boolean }): Promise<void> {
    if (ended) {
      this.enqueue(() => this.folder.endPlaylist());
    }
    await this.work;
  }

  private enqueue(step: () => Promise<void> | void): void {
    this.work = this.work.then(step).catch((error: unknown) => this.lose(error));
  }

  private async resume(): Promise<void> {
    try {
      this.playlist = await this.folder.load();
    } catch (error) {
      this.logger.error(
        `The programme's earlier playlist in ${this.folder.directory} cannot be read: ${reason(error)}`,
      );
    }
  }

  private beginRun(bytes: Buffer): void {
    const first = this.playlist.nextSequence;
    this.run = { file: this.folder.initFile(first), bytes, written: false };
    this.discontinuity = first > 0;
  }

  private async write(bytes: Buffer, frames: number, startedAt: number): Promise<void> {
    const { run: init } = this;
    if (init === null) throw new Error('a segment came before its init segment');
    const sequence = this.playlist.nextSequence;
    const file = this.folder.segmentFile(sequence);
    if (!init.written) {
      await this.folder.put(init.file, init.bytes);
      init.written = true;
    }
    await this.folder.put(file, bytes);
    const next = appendSegment(this.playlist, {
      ...{ sequence, file, init: init.file, startedAt },
      durationSeconds: frames / framesPerSecond,
      discontinuity: this.discontinuity,
    });
    await this.folder.putPlaylist(next);
    this.playlist = next;
    this.discontinuity = false;
    this.segmentsWritten += 1;
    if (!this.masterWritten) await this.writeMaster(init.bytes);
    this.recover();
    if (this.segmentsWritten % sweepEvery === 1) await this.folder.removeOld(next);
  }

  private async writeMaster(init: Buffer): Promise<void> {
    const text = masterPlaylistText({
      ...{ codecs: codecsOf(init), size: this.size, ...this.bitrates },
      playlist: mediaPlaylistFile,
    });
    await this.folder.put(masterPlaylistFile, text);
    this.masterWritten = true;
  }

  private lose(error: unknown): void {
    this.discontinuity = true;
    this.lost += 1;
    if (this.lost > 1) return;
    this.logger.error(
      `The programme cannot be written to ${this.folder.directory} (${reason(error)}); every segment is tried anew`,
    );
  }

  private recover(): void {
    if (this.lost === 0) return;
    this.logger.warn(`The programme is written again; ${this.lost} segments were lost`);
    this.lost = 0;
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
