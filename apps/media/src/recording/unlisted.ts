import { open } from 'node:fs/promises';
import { uptime } from 'node:os';
import path from 'node:path';
import type { RecordedSegment } from '@kworum/domain';
import { errorCode } from '../error-code';
import { FragmentReader, type Piece } from '../packager/fragment-reader';
import { framesPerSecond } from '../picture-format';

/**
 * The whole fragments that stand behind the last listed segment of a file: its process was killed before their second
 * was full. Null: there are none, or the machine has been off since, and nobody can tell what of them is on the disk.
 */
export async function unlistedAfter(
  last: RecordedSegment,
  directory: string,
): Promise<RecordedSegment | null> {
  const tail = await tailOf(path.join(directory, last.file), last.offset + last.length);
  const fragments = wholeFragments(tail).flatMap((piece) => (piece.kind === 'media' ? [piece] : []));
  const frames = fragments.reduce((sum, fragment) => sum + fragment.frames, 0);
  if (frames === 0) return null;
  return {
    ...last,
    offset: last.offset + last.length,
    length: fragments.reduce((sum, { bytes }) => sum + bytes.length, 0),
    durationSeconds: frames / framesPerSecond,
    startedAt: last.startedAt + last.durationSeconds * 1000,
  };
}

/** Empty when the file is gone, or was written before the machine was started. */
async function tailOf(file: string, from: number): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const { mtimeMs, size } = await handle.stat();
      const startedMs = Date.now() - uptime() * 1000;
      const tail = Buffer.alloc(mtimeMs < startedMs ? 0 : Math.max(0, size - from));
      const { bytesRead } = await handle.read(tail, 0, tail.length, from);
      return tail.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function wholeFragments(bytes: Buffer): readonly Piece[] {
  try {
    return new FragmentReader().push(bytes);
  } catch {
    // What stands there is none.
    return [];
  }
}
