import type { SeenSegment } from '../../hls/stream-watch';
import { type DecodedMoment, momentsOf } from '../../on-air/decoded-moment';
import { soundOnsets } from './sound-onsets';

/** What a viewer at the newest end of the stream gets from one segment. */
export interface Seen {
  /** From the making of a frame to its decoded picture at a player. */
  readonly playedMs: readonly number[];
  /** From the making of a frame to its time on air, by the media process's clock. */
  readonly onAirMs: readonly number[];
  /** Sound after picture, for each flash with its beep. */
  readonly soundLateMs: readonly number[];
}

/** Decodes a segment now. Everything is empty when no picture of it is a camera's that tells its time. */
export async function seenOf(segment: SeenSegment): Promise<Seen> {
  const moments = await momentsOf(segment);
  const decodedAt = Date.now();
  const onsets = (await soundOnsets(segment)).map((onset) => segment.startedAt + onset * 1000);
  return seenIn(moments, decodedAt, onsets);
}

/** @param decodedAt milliseconds since the epoch. @param onsets of the beeps, the same */
function seenIn(moments: readonly DecodedMoment[], decodedAt: number, onsets: readonly number[]): Seen {
  const begin = moments[0]?.onAir ?? 0;
  const made = moments.flatMap(({ madeAt, onAir }) => (madeAt === null ? [] : [{ madeAt, onAir }]));
  const flashes = moments.filter(
    ({ flashes: lit }, index) => lit && index > 0 && moments[index - 1]?.flashes === false,
  );
  return {
    playedMs: made.map(({ madeAt, onAir }) => decodedAt + (onAir - begin) - madeAt),
    onAirMs: made.map(({ madeAt, onAir }) => onAir - madeAt),
    soundLateMs: flashes.flatMap(({ onAir }) => {
      const late = onsets.map((onset) => onset - onAir);
      return late.length === 0 ? [] : [late.reduce((a, b) => (Math.abs(a) <= Math.abs(b) ? a : b))];
    }),
  };
}
