import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { greyFrames } from '../hls/decoded.process';
import { recordedIn } from '../on-air/recorded';

const framesPerSecond = 25;
const decodedSize = { width: 32, height: 18 };

export interface RecordedFrames {
  readonly listed: number;
  readonly missing: number;
}

/** Frames that are listed and cannot be decoded, of everything that was recorded. */
export async function undecodedFrames(folder: string, meetingId: string): Promise<RecordedFrames> {
  let [listed, missing] = [0, 0];
  for (const name of ['programme', 'clean'] as const) {
    for (const segment of (await recordedIn(folder, meetingId, name)).segments) {
      const file = await readFile(join(folder, 'recordings', meetingId, segment.file));
      const bytes = file.subarray(segment.offset, segment.offset + segment.length);
      const frames = await greyFrames(
        { initBytes: file.subarray(0, segment.initLength), bytes },
        decodedSize,
      );
      const wanted = Math.round(segment.durationSeconds * framesPerSecond);
      listed += wanted;
      missing += Math.abs(wanted - frames.length);
    }
  }
  return { listed, missing };
}
