import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RecordedPicture, readRecording } from '@kworum/domain';

/** A recorded picture of a meeting, as it stands in a data folder now. */
export async function recordedIn(
  folder: string,
  meetingId: string,
  picture: 'programme' | 'clean',
): Promise<RecordedPicture> {
  return readRecording(await readFile(join(folder, 'recordings', meetingId, `${picture}.m3u8`), 'utf8'));
}

/** What a recording leaves out between its first and its last moment: milliseconds, one number for each gap. */
export function recordingGapsMs({ segments }: Pick<RecordedPicture, 'segments'>): number[] {
  return segments.slice(1).flatMap((segment, index) => {
    const before = segments[index];
    const gap = before ? segment.startedAt - (before.startedAt + before.durationSeconds * 1000) : 0;
    // Half a frame is only how times are written.
    return gap > 20 ? [gap] : [];
  });
}
