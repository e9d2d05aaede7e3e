import { open } from 'node:fs/promises';
import path from 'node:path';
import { writeAt } from '../recording/recording-file';
import { readPicture } from './recorded-meeting';
import type { Erasure } from './redaction-record';

const boxHeaderBytes = 8;

/**
 * Overwrites bytes with a `free` box (ISO/IEC 14496-12, 8.1.2): nothing of them is left, and the file stays one
 * that can be read. What a playlist still lists is left alone: the redaction was stopped before its place was taken.
 */
export async function erase(directory: string, erasures: readonly Erasure[]): Promise<void> {
  for (const { folder, file, offset, length } of erasures) {
    const place = path.join(directory, folder);
    if (await isListed(place, file, offset)) continue;
    const handle = await open(path.join(place, file), 'r+');
    try {
      const box = Buffer.alloc(length);
      box.writeUInt32BE(length, 0);
      box.write('free', 4, 'latin1');
      if (length >= boxHeaderBytes) await writeAt(handle, box, offset);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  }
}

async function isListed(directory: string, file: string, offset: number): Promise<boolean> {
  const pictures = await Promise.all([readPicture(directory, 'programme'), readPicture(directory, 'clean')]);
  return pictures.some((picture) =>
    picture?.segments.some((segment) => segment.file === file && segment.offset === offset),
  );
}
