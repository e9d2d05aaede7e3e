import { median } from '../../measure/statistics';
import type { Look } from './look';
import { slopeOf } from './trend';

const hourMs = 3_600_000;

/** One camera from the first look to the last, in milliseconds. */
export interface Course {
  /** Sound after picture. */
  readonly soundAtStart: number;
  readonly soundAtEnd: number;
  /** The farthest of any flash from its beep, either way. */
  readonly soundWorst: number;
  readonly soundPerHour: number;
  /** From the first look to the last by the straight line: how one look differs from the next is no movement. */
  readonly soundMoved: number;
  /** From the making of a picture to its time on air. */
  readonly delayAtStart: number;
  readonly delayAtEnd: number;
  readonly delayWorst: number;
  readonly delayPerHour: number;
  /** By the straight line as well: a busy machine delays single looks. */
  readonly delayMoved: number;
}

/** @param looks at one camera, in order */
export function courseOf(looks: readonly Look[]): Course {
  const sound = looks.map(({ at, soundLateMs }) => ({ at, value: median(soundLateMs) }));
  const delay = looks.map(({ at, onAirMs }) => ({ at, value: median(onAirMs) }));
  const [first, last] = [looks[0], looks.at(-1)];
  if (!first || !last) throw new RangeError('Nothing was looked at');
  return {
    soundAtStart: median(first.soundLateMs),
    soundAtEnd: median(last.soundLateMs),
    soundWorst: Math.max(...looks.flatMap(({ soundLateMs }) => soundLateMs.map(Math.abs))),
    soundPerHour: slopeOf(sound) * hourMs,
    soundMoved: slopeOf(sound) * (last.at - first.at),
    delayAtStart: median(first.onAirMs),
    delayAtEnd: median(last.onAirMs),
    delayWorst: Math.max(...delay.map(({ value }) => value)),
    delayPerHour: slopeOf(delay) * hourMs,
    delayMoved: slopeOf(delay) * (last.at - first.at),
  };
}
