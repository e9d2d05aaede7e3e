import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../error-code';

const lookEveryMs = 5000;

/**
 * What is free on the disk of a folder. A recording must never take the last of it: the
 * database of votes is on the same disk.
 */
export class DiskSpace {
  private free: number | null = null;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly directory: string,
    private readonly reservedBytes: number,
    private readonly look: (directory: string) => Promise<number | null> = freeBytesOf,
  ) {
    void this.lookAgain();
    this.timer = setInterval(() => void this.lookAgain(), lookEveryMs);
  }

  /** Null: not known. */
  get freeBytes(): number | null {
    return this.free;
  }

  /** Whether so many bytes more leave the others their reserve, as the disk is now: others write to it as well. */
  async hasRoomFor(bytes: number): Promise<boolean> {
    await this.lookAgain();
    return this.free === null || this.free - bytes >= this.reservedBytes;
  }

  close(): void {
    clearInterval(this.timer);
  }

  private async lookAgain(): Promise<void> {
    this.free = await this.look(this.directory);
  }
}

/** Bytes that this process may still take; of the nearest folder that is there. Null: not known. */
export async function freeBytesOf(directory: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize;
  } catch (error) {
    const parent = path.dirname(directory);
    return errorCode(error) === 'ENOENT' && parent !== directory ? freeBytesOf(parent) : null;
  }
}
