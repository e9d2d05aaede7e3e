import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where a segment was put. */
export interface PutSegment {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
  readonly initLength: number;
}

/** One MP4 file of a recording: the init section, then segments, each on the disk before the next one comes. */
export class RecordingFile {
  private length: number;
  /** Bytes of the next segment that are there already. */
  private aheadBytes = 0;

  private constructor(
    private readonly directory: string,
    private readonly name: string,
    private readonly handle: FileHandle,
    private readonly initLength: number,
  ) {
    this.length = initLength;
  }

  /** Leaves no file behind when it cannot be begun. */
  static async begin(directory: string, name: string, init: Buffer): Promise<RecordingFile> {
    await mkdir(directory, { recursive: true });
    const handle = await open(path.join(directory, name), 'wx');
    const file = new RecordingFile(directory, name, handle, init.length);
    try {
      await writeAt(handle, init, 0);
      await syncDirectory(directory);
      return file;
    } catch (error) {
      await file.discard();
      throw error;
    }
  }

  /**
   * Writes what there is of the next segment, so that it is found there if this process is killed; a power cut may
   * take it. What does not follow what is there already is left out.
   */
  async putAhead(bytes: Buffer, offset: number): Promise<void> {
    if (offset !== this.aheadBytes) return;
    await writeAt(this.handle, bytes, this.length + offset);
    this.aheadBytes += bytes.length;
  }

  /** Resolves when all of the segment is on the disk. After an error nothing more may be put here. */
  async put(bytes: Buffer): Promise<PutSegment> {
    const { name: file, length: offset, initLength, aheadBytes } = this;
    await writeAt(this.handle, bytes.subarray(aheadBytes), offset + aheadBytes);
    await this.handle.datasync();
    this.length += bytes.length;
    this.aheadBytes = 0;
    return { file, offset, length: bytes.length, initLength };
  }

  /** Whether any segment was put here in full. */
  get isEmpty(): boolean {
    return this.length === this.initLength;
  }

  /** What is no whole segment is given back to the disk. */
  async close(): Promise<void> {
    try {
      await this.handle.truncate(this.length);
    } finally {
      await this.handle.close();
    }
  }

  /** Closes it and takes it away: nothing in it is of use. */
  async discard(): Promise<void> {
    await this.handle.close();
    await rm(path.join(this.directory, this.name), { force: true });
  }
}

/** A write may take a part only, on a disk that is filling up. */
export async function writeAt(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const left = bytes.length - written;
    written += (await handle.write(bytes, written, left, position + written)).bytesWritten;
  }
}

/** Names are on the disk only when their folder is. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
