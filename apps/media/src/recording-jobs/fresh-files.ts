import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { RecordedPictureName } from '@kworum/contracts';
import type { RecordedSegment } from '@kworum/domain';
import type { SegmentSink } from '../packager/segment-sink';
import { framesPerSecond } from '../picture-format';
import { filesIn } from '../recording/file-names';
import { RecordingFile } from '../recording/recording-file';

/** The beginning of the names of everything that a job writes beside a picture. */
export function ownPrefix(name: RecordedPictureName, jobId: string): string {
  return `${name}-${jobId.slice(-12)}-`;
}

/**
 * Segments that a job makes, in files beside those of the recording. Nobody sees them before a playlist lists them;
 * those of an earlier attempt are taken away.
 */
export class FreshFiles implements SegmentSink {
  readonly segments: RecordedSegment[] = [];
  private file: RecordingFile | null = null;
  private files = 0;
  private work: Promise<void> = Promise.resolve();

  private constructor(
    private readonly directory: string,
    private readonly prefix: string,
  ) {}

  /** @param listed files that are part of the recording already. */
  static async in(directory: string, prefix: string, listed: ReadonlySet<string>): Promise<FreshFiles> {
    const old = (await filesIn(directory)).filter((file) => file.startsWith(prefix));
    for (const file of old) if (!listed.has(file)) await rm(path.join(directory, file));
    const fresh = new FreshFiles(directory, prefix);
    fresh.files = old.length;
    return fresh;
  }

  init(bytes: Buffer): void {
    this.enqueue(async () => {
      await this.file?.close();
      this.files += 1;
      const name = `${this.prefix}${String(this.files).padStart(4, '0')}.mp4`;
      this.file = await RecordingFile.begin(this.directory, name, bytes);
    });
  }

  segment(bytes: Buffer, frames: number, startedAt: number): void {
    this.enqueue(async () => {
      if (this.file === null) throw new Error('a segment came before its init section');
      const put = await this.file.put(bytes);
      this.segments.push({ ...put, durationSeconds: frames / framesPerSecond, startedAt });
    });
  }

  /** Resolves when everything so far is on the disk. @throws Error when it cannot be written */
  settled(): Promise<void> {
    return this.work;
  }

  async close(): Promise<void> {
    await this.work.finally(() => this.file?.close());
  }

  private enqueue(step: () => Promise<void>): void {
    this.work = this.work.then(step);
    // It is thrown to whoever waits for it to be settled.
    this.work.catch(() => undefined);
  }
}
