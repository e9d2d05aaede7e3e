import type { SeenSegment, StreamWatch } from '../../hls/stream-watch';
import type { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { type Seen, seenOf } from '../stream/seen';

const looksAtSegments = 3;
/** Until what was switched is in every frame of the segments that follow. */
const settledMs = 250;
const patienceMs = 30_000;

/** A camera as viewers saw it for some seconds. */
export interface Look extends Pick<Seen, 'onAirMs' | 'soundLateMs'> {
  readonly camera: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Takes a camera on air and looks at it, in whole seconds of the programme. */
export async function lookAt(camera: string, programme: ProgrammeOnAir, watch: StreamWatch): Promise<Look> {
  await programme.direct({ source: camera });
  await programme.untilStatus(({ onAir }) => onAir === camera, `${camera} on air`);
  const since = Date.now() + settledMs;
  watch.take();
  const segments = await watch.until(
    () => {
      const found = watch.segments.filter(({ startedAt }) => startedAt >= since);
      return found.length >= looksAtSegments ? found.slice(0, looksAtSegments) : undefined;
    },
    `${looksAtSegments} seconds of ${camera}`,
    patienceMs,
  );
  const { onAirMs, soundLateMs } = await seenOf(joined(segments));
  if (onAirMs.length === 0 || soundLateMs.length === 0) throw new Error(`Nothing of ${camera} was seen`);
  return { camera, at: since, onAirMs, soundLateMs };
}

/** As one: a flash at the edge of a second has its beep in the next. */
function joined(segments: readonly SeenSegment[]): SeenSegment {
  const [first] = segments;
  if (!first) throw new Error('There is no segment');
  return {
    ...first,
    seconds: segments.reduce((sum, { seconds }) => sum + seconds, 0),
    bytes: Buffer.concat(segments.map(({ bytes }) => bytes)),
  };
}
