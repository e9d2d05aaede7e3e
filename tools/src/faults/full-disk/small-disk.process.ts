import { execFile } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ballastChunk = Buffer.alloc(4096, 'x');
const fillAgainEveryMs = 10;

/** A disk of some megabytes that can be filled to its last byte: a file system in memory, mounted for the drill. */
export class SmallDisk {
  private readonly ballast: number;
  private ballastBytes = 0;
  private filling: NodeJS.Timeout | null = null;

  private constructor(readonly folder: string) {
    this.ballast = openSync(join(folder, 'ballast'), 'w');
  }

  /** @throws Error that says how the drill can be run when nothing may be mounted here */
  static async mount(folder: string, megabytes: number): Promise<SmallDisk> {
    mkdirSync(folder, { recursive: true });
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'kworum-drill', folder]);
    } catch (error) {
      const reason = error instanceof Error ? error.message.trim() : String(error);
      throw new Error(
        `No disk can be mounted to be filled (${reason}). Run the drill as root, or with a root of its own: ` +
          'unshare --map-root-user --mount npm run faults -- full-disk',
      );
    }
    return new SmallDisk(folder);
  }

  get freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Something else on the machine takes all but so many bytes. */
  leave(bytes: number): void {
    while (this.freeBytes > bytes && this.takeMore());
  }

  /** Something else takes whatever becomes free, until `release`. */
  keepFull(): void {
    this.leave(0);
    this.filling ??= setInterval(() => this.leave(0), fillAgainEveryMs);
  }

  /** What else was on the disk is gone. */
  release(): void {
    if (this.filling) clearInterval(this.filling);
    this.filling = null;
    ftruncateSync(this.ballast, 0);
    this.ballastBytes = 0;
  }

  async unmount(): Promise<void> {
    this.release();
    closeSync(this.ballast);
    await run('umount', [this.folder]);
  }

  /** False: nothing is left. */
  private takeMore(): boolean {
    try {
      this.ballastBytes += writeSync(this.ballast, ballastChunk, 0, ballastChunk.length, this.ballastBytes);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
      throw error;
    }
  }
}
