import { RecordedPicture, recordedSeconds } from './recorded-picture';

/**
 * Moments of the meeting on the playing time of a recording, for many questions at once: the answers are those of
 * `positionAt`, found by halving instead of walking.
 */
export interface TimeLine {
  /** How long the recording plays. */
  readonly seconds: number;
  /** @param at milliseconds since the epoch. Null: the recording was over by then. */
  positionAt(at: number): number | null;
  /** @param position seconds. What the recording shows there, milliseconds since the epoch; behind its end: the end. */
  momentAt(position: number): number;
  /** Seconds of playing time for a span of the meeting; null: nothing of it was recorded. */
  place(startedAt: number, endedAt: number): Placed | null;
}

export interface Placed {
  readonly from: number;
  readonly to: number;
}

export function timeLineOf(picture: RecordedPicture): TimeLine {
  const { segments } = picture;
  const positions: number[] = [];
  /** The clock may have been set back in the middle: the latest end so far never falls. */
  const latestEnds: number[] = [];
  let [position, latest] = [0, -Infinity];
  for (const { startedAt, durationSeconds } of segments) {
    positions.push(position);
    latest = Math.max(latest, startedAt + durationSeconds * 1000);
    latestEnds.push(latest);
    position += durationSeconds;
  }
  const seconds = recordedSeconds(picture);
  const positionAt = (at: number): number | null => {
    const index = firstAbove(latestEnds, at);
    const segment = segments[index];
    return segment ? (positions[index] ?? 0) + Math.max(0, at - segment.startedAt) / 1000 : null;
  };
  const place = (startedAt: number, endedAt: number): Placed | null => {
    const from = positionAt(startedAt);
    const to = positionAt(endedAt) ?? seconds;
    return from === null || to <= from ? null : { from, to };
  };
  const momentAt = (at: number): number => {
    const index = Math.min(firstAbove(positions, Math.max(0, at)), segments.length) - 1;
    const segment = segments[index];
    const into = Math.min(at - (positions[index] ?? 0), segment?.durationSeconds ?? 0);
    return (segment?.startedAt ?? 0) + Math.max(0, into) * 1000;
  };
  return { seconds, positionAt, momentAt, place };
}

/** Index of the first of these rising numbers that is greater; their count when none is. */
function firstAbove(rising: readonly number[], than: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? Infinity) > than) high = middle;
    else low = middle + 1;
  }
  return low;
}
