import { greyFrames } from '../hls/decoded.process';
import type { SeenSegment } from '../hls/stream-watch';
import { codedSize, isFlash, timeOf } from './coded-picture';

/** One decoded picture of the programme. */
export interface DecodedMoment {
  /** When it was on air, by the media process's clock, milliseconds since the epoch. */
  readonly onAir: number;
  /** When the source made it; null: it is none of the source's. */
  readonly madeAt: number | null;
  readonly flashes: boolean;
}

export async function momentsOf(segment: SeenSegment): Promise<DecodedMoment[]> {
  const frames = await greyFrames(segment, codedSize);
  return frames.map((frame, index) => ({
    onAir: segment.startedAt + (index * segment.seconds * 1000) / frames.length,
    madeAt: timeOf(frame, segment.loadedAt),
    flashes: isFlash(frame),
  }));
}
