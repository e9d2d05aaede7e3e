import type { RecordedSegment } from './recorded-picture';

/** A part of a recording without a gap. */
export interface Stretch {
  /** Seconds of playing time. */
  readonly from: number;
  /** The moment that it shows there, UTC with milliseconds. */
  readonly startedAt: string;
  readonly seconds: number;
}

/** Half a frame at 25 a second: further off, and a moment would be another frame's. */
const sameWithinMs = 20;

/** Where the recording went on without a gap: enough to tell the moment of every position. */
export function stretchesOf(segments: readonly RecordedSegment[]): Stretch[] {
  const stretches: Stretch[] = [];
  let position = 0;
  for (const { startedAt, durationSeconds } of segments) {
    const last = stretches.at(-1);
    const expected = last ? Date.parse(last.startedAt) + last.seconds * 1000 : NaN;
    if (last && Math.abs(startedAt - expected) <= sameWithinMs) {
      stretches[stretches.length - 1] = { ...last, seconds: last.seconds + durationSeconds };
    } else {
      const moment = new Date(startedAt).toISOString();
      stretches.push({ from: position, startedAt: moment, seconds: durationSeconds });
    }
    position += durationSeconds;
  }
  return stretches;
}
