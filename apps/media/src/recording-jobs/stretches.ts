import type { RecordedSegment } from '@kworum/domain';
import { frameMs, framesPerSecond } from '../picture-format';

/** Seconds that follow each other without a gap in one file. */
export interface Stretch {
  readonly file: string;
  readonly initLength: number;
  readonly segments: readonly RecordedSegment[];
}

/** Frames of one segment: from, and the one behind the last. */
export interface FrameSpan {
  readonly first: number;
  readonly end: number;
}

export function framesOf({ durationSeconds }: RecordedSegment): number {
  return Math.round(durationSeconds * framesPerSecond);
}

/** A stretch ends where the file, its bytes or the beat of seconds end. */
export function stretchesOf(segments: readonly RecordedSegment[]): Stretch[] {
  const stretches: { file: string; initLength: number; segments: RecordedSegment[] }[] = [];
  let before: RecordedSegment | null = null;
  for (const segment of segments) {
    const follows =
      before?.file === segment.file &&
      before.offset + before.length === segment.offset &&
      framesOf(before) === framesPerSecond;
    const last = stretches.at(-1);
    if (follows && last) last.segments.push(segment);
    else stretches.push({ file: segment.file, initLength: segment.initLength, segments: [segment] });
    before = segment;
  }
  return stretches;
}

/** The frames of a segment that are on air at any moment of a span; null: none. Moments in milliseconds. */
export function framesWithin(segment: RecordedSegment, from: number, to: number): FrameSpan | null {
  const frames = framesOf(segment);
  const { startedAt } = segment;
  const first = Math.max(0, Math.floor((from - startedAt) / frameMs));
  const end = Math.min(frames, Math.ceil((to - startedAt) / frameMs));
  return first < end ? { first, end } : null;
}

export function secondsOf(segments: readonly RecordedSegment[]): number {
  return segments.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
}

export function bytesOf(segments: readonly RecordedSegment[]): number {
  return segments.reduce((sum, { length }) => sum + length, 0);
}
