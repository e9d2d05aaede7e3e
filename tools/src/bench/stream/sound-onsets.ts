import { decode } from '../../hls/decoded.process';
import { fragmentsOf, tracksOf } from '../../hls/fragment';
import type { LoadedSegment } from '../../hls/segment-rules';

const sampleRate = 48_000;
const beepHertz = 1000;
/** A piece of sound that is judged as a whole: two periods of the beep. */
const pieceSamples = (2 * sampleRate) / beepHertz;
/** Of full scale; the beep is at half, encoding noise far below. */
const loud = 0.1;

/** Seconds on the segment's own clock at which its sound track begins and its video track. */
function trackStarts(segment: LoadedSegment): { readonly video: number; readonly sound: number } {
  const starts = new Map<string, number>();
  for (const { track, decodeTime } of fragmentsOf(tracksOf(segment.initBytes), segment.bytes)) {
    if (!starts.has(track.kind)) starts.set(track.kind, decodeTime / track.timescale);
  }
  return { video: starts.get('video') ?? Number.NaN, sound: starts.get('sound') ?? Number.NaN };
}

/** When silence turns into a beep, in seconds after the beginning of the segment's picture. */
export async function soundOnsets(segment: LoadedSegment): Promise<number[]> {
  const bytes = await decode(segment, ['-map', '0:a', '-ac', '1', '-f', 'f32le']);
  const samples = new Float32Array(bytes.length / 4);
  for (let at = 0; at < samples.length; at += 1) samples[at] = bytes.readFloatLE(at * 4);
  const { video, sound } = trackStarts(segment);
  return onsetsIn(samples).map((seconds) => seconds + sound - video);
}

/** Seconds from the first sample. What is loud at the very beginning began before. */
export function onsetsIn(samples: Float32Array): number[] {
  const onsets: number[] = [];
  let wasLoud = true;
  for (let from = 0; from + pieceSamples <= samples.length; from += pieceSamples) {
    const piece = samples.subarray(from, from + pieceSamples);
    const isLoud = piece.some((value) => Math.abs(value) > loud);
    if (isLoud && !wasLoud) {
      const inPiece = piece.findIndex((value) => Math.abs(value) > loud);
      onsets.push((from + inPiece) / sampleRate);
    }
    wasLoud = isLoud;
  }
  return onsets;
}
