import { readdir } from 'node:fs/promises';
import type { RecordedPictureName } from '@kworum/contracts';
import { errorCode } from '../error-code';

/** The name of the next MP4 file of a picture: never one that was there before, so that nothing is overwritten. */
export async function nextFile(directory: string, name: RecordedPictureName): Promise<string> {
  const pattern = new RegExp(`^${name}-(\\d+)\\.mp4$`);
  const taken = (await filesIn(directory)).flatMap((file) => pattern.exec(file)?.[1] ?? []).map(Number);
  return `${name}-${String(Math.max(0, ...taken) + 1).padStart(4, '0')}.mp4`;
}

/** Empty when there is no such folder. */
export async function filesIn(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
