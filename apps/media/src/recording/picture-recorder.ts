import type { Logger } from '@nestjs/common';
import { type RecordedPictureName, recordingPlaylistFile, type RecordingStatus } from '@kworum/contracts';
import type { SegmentSink } from '../packager/segment-sink';
import { framesPerSecond } from '../picture-format';
import type { DiskSpace } from './disk-space';
import { nextFile } from './file-names';
import { RecordingFile } from './recording-file';
import { RecordingPlaylist } from './recording-playlist';

/** Segments that may wait for a slow disk; more would only fill the memory. */
const mostWaiting = 10;
/** Frames are never exactly where the clock says. */
const toleranceMs = 20;

type PictureStatus = RecordingStatus['pictures'][number];

/**
 * Records one picture of a meeting, second by second: the bytes as they come, then the lines that list them, each on
 * the disk before the next. Seconds that cannot be written are lost and counted; the next one that can be written begins
 * another file, as another run of the encoder does.
 */
export class PictureRecorder implements SegmentSink {
  private begun = false;
  private run: Buffer | null = null;
  private file: RecordingFile | null = null;
  private playlist: RecordingPlaylist | null = null;
  private work: Promise<void> = Promise.resolve();
  private waiting = 0;
  private failing = false;
  private earlierSeconds = 0;
  private lostMs = 0;
  /** Where the programme was last seen to go on, milliseconds since the epoch. */
  private goesOnAt: number | null = null;

  constructor(
    private readonly directory: string,
    private readonly name: RecordedPictureName,
    private readonly space: DiskSpace,
    private readonly logger: Logger,
  ) {}

  get status(): PictureStatus {
    return {
      name: this.name,
      state: !this.begun ? 'waiting' : this.failing ? 'failing' : 'recording',
      seconds: this.playlist?.seconds ?? this.earlierSeconds,
      lostSeconds: this.lostMs / 1000,
    };
  }

  /** From now on what comes is recorded. */
  begin(): void {
    this.begun = true;
  }

  init(bytes: Buffer): void {
    this.enqueue(async () => {
      this.run = bytes;
      await this.closeFile();
    });
  }

  part(bytes: Buffer, offset: number): void {
    if (!this.begun || this.waiting > 0) return;
    this.enqueue(async () => {
      if (this.failing || !(await this.space.hasRoomFor(bytes.length))) return;
      await this.file?.putAhead(bytes, offset);
    });
  }

  segment(bytes: Buffer, frames: number, startedAt: number): void {
    if (!this.begun) return;
    const ms = (frames * 1000) / framesPerSecond;
    this.countGap(startedAt, ms);
    if (this.waiting >= mostWaiting) {
      this.lose(ms, 'the disk is too slow');
      return;
    }
    this.waiting += 1;
    this.enqueue(async () => {
      this.waiting -= 1;
      await this.write(bytes, ms / 1000, startedAt).catch(async (error: unknown) => {
        this.lose(ms, error instanceof Error ? error.message : String(error));
        await this.closeFile();
      });
    });
  }

  /** Waits for what is being written; with `ended` the playlist says that nothing follows. */
  async close({ ended }: { ended: boolean }): Promise<void> {
    this.enqueue(async () => {
      if (ended) await this.playlist?.end();
      await this.closeFile();
      await this.playlist?.close();
      this.playlist = null;
    });
    await this.work;
  }

  private enqueue(step: () => Promise<void>): void {
    this.work = this.work.then(step).catch((error: unknown) => {
      this.logger.error(`The recording of ${this.name} in ${this.directory}: ${String(error)}`);
    });
  }

  private async write(bytes: Buffer, durationSeconds: number, startedAt: number): Promise<void> {
    if (this.run === null) throw new Error('a segment came before its init section');
    if (!(await this.space.hasRoomFor(bytes.length)))
      throw new Error('what is free on the disk is kept for votes');
    this.playlist ??= await RecordingPlaylist.open(this.directory, recordingPlaylistFile(this.name));
    this.file ??= await RecordingFile.begin(
      this.directory,
      await nextFile(this.directory, this.name),
      this.run,
    );
    const put = await this.file.put(bytes);
    await this.playlist.list({ ...put, durationSeconds, startedAt });
    this.earlierSeconds = this.playlist.seconds;
    this.recover();
  }

  /** What is not listed is not part of the recording. */
  private async closeFile(): Promise<void> {
    const { file } = this;
    this.file = null;
    if (file?.isEmpty) await file.discard();
    else await file?.close();
  }

  /** Frames that no encoder took are missing here as well. */
  private countGap(startedAt: number, ms: number): void {
    const gap = this.goesOnAt === null ? 0 : startedAt - this.goesOnAt;
    if (gap > toleranceMs) this.lostMs += gap;
    this.goesOnAt = startedAt + ms;
  }

  private lose(ms: number, reason: string): void {
    this.lostMs += ms;
    if (this.failing) return;
    this.failing = true;
    this.logger.error(
      `The recording of ${this.name} cannot be written to ${this.directory} (${reason}); every second is tried anew`,
    );
  }

  private recover(): void {
    if (!this.failing) return;
    this.failing = false;
    this.logger.warn(
      `The recording of ${this.name} goes on; ${(this.lostMs / 1000).toFixed(0)} s of it are lost so far`,
    );
  }
}
