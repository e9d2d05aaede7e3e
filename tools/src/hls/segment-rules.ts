import { type TrackFragment, fragmentsOf, tracksOf } from './fragment';
import type { ListedSegment } from './media-playlist';

/** A segment with its bytes, as it was loaded while it was listed. */
export interface LoadedSegment extends ListedSegment {
  readonly initBytes: Buffer;
  readonly bytes: Buffer;
}

const framesPerSecond = 25;
const frameSeconds = 1 / framesPerSecond;
/** Rounding of times to milliseconds and to samples. */
const roundingSeconds = 0.002;

/** When each track's next sample is due, by its kind; empty at the beginning of a continuity. */
export type DueTimes = ReadonlyMap<string, number>;

export interface Followed {
  readonly faults: readonly string[];
  readonly due: DueTimes;
}

/** The pictures that a segment must decode to. */
export function framesIn({ seconds }: ListedSegment): number {
  return Math.round(seconds * framesPerSecond);
}

/** What is wrong with a segment, and with it after the one before in the same continuity. */
export function follow(segment: LoadedSegment, due: DueTimes): Followed {
  try {
    return followTracks(segment, fragmentsOf(tracksOf(segment.initBytes), segment.bytes), due);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { faults: [`segment ${segment.sequence} cannot be read: ${reason}`], due };
  }
}

function followTracks(segment: LoadedSegment, fragments: readonly TrackFragment[], due: DueTimes): Followed {
  const { sequence } = segment;
  const faults: string[] = [];
  const next = new Map<string, number>();
  let pictureSeconds = 0;
  for (const { track, decodeTime, durations, startsWithKeyframe } of fragments) {
    const begins = decodeTime / track.timescale;
    const lasts = durations.reduce((sum, one) => sum + one, 0) / track.timescale;
    const expected = next.get(track.kind) ?? due.get(track.kind);
    if (expected !== undefined) faults.push(...gapFaults(sequence, track.kind, begins - expected));
    if (track.kind === 'video') {
      if (!next.has('video') && !startsWithKeyframe) {
        faults.push(`segment ${sequence} does not begin with a keyframe`);
      }
      pictureSeconds += lasts;
    }
    next.set(track.kind, begins + lasts);
  }
  if (next.has('video') && Math.abs(pictureSeconds - segment.seconds) > frameSeconds + roundingSeconds) {
    faults.push(`segment ${sequence} lasts ${pictureSeconds} s, the playlist says ${segment.seconds} s`);
  }
  for (const kind of ['video', 'sound']) {
    if (!next.has(kind)) faults.push(`segment ${sequence} has no ${kind}`);
  }
  return { faults, due: next };
}

function gapFaults(sequence: number, kind: string, gapSeconds: number): string[] {
  const ms = Math.round(Math.abs(gapSeconds) * 1000);
  if (gapSeconds < -roundingSeconds) return [`${kind} of segment ${sequence} goes back by ${ms} ms`];
  if (gapSeconds > frameSeconds + roundingSeconds) {
    return [`${kind} of segment ${sequence} leaves out ${ms} ms`];
  }
  return [];
}
