import { framesPerSecond, type PictureSize, sampleRate } from '../picture-format';
import { programmeCoding } from '../program/encoder-arguments';
import type { EncoderPlan } from '../program/encoder-plan';
import { inStep, joined, quiet } from './remux-arguments';
import type { FrameSpan } from './stretches';

/** What is taken out of the frames of a stretch. */
export interface TakenOut extends FrameSpan {
  readonly mute: boolean;
  readonly blur: boolean;
}

/** Of the picture so many pixels remain across: a face or a sheet of paper is a few of them. */
const blurredWidth = 16;
/** Sound is silenced in steps of ten milliseconds. */
const soundStep = sampleRate / 100;
const soundStepSeconds = soundStep / sampleRate;
/** The picture of a run may lie so much behind its sound: one packet of AAC, which its encoder begins with. */
const mostSoundLead = 1024 / sampleRate;

/** Codes one stretch anew with a part of it blurred, silenced or both. Its frames stay the same in number. */
export function redactionArguments(
  out: TakenOut,
  size: PictureSize,
  preset: EncoderPlan['preset'],
): string[] {
  const { width, height } = size;
  const small = `${blurredWidth}:${Math.max(2, Math.round((blurredWidth * height) / width))}`;
  const blurred =
    `[0:v]${inStep},split[sharp][soft];[soft]scale=${small}:flags=area,scale=${width}:${height}:flags=bilinear[mist];` +
    `[sharp][mist]overlay=enable='between(n,${out.first},${out.end - 1})',format=yuv420p[v]`;
  const from = (out.first / framesPerSecond - soundStepSeconds).toFixed(4);
  const to = (out.end / framesPerSecond + mostSoundLead).toFixed(4);
  const silent = `[0:a]asetnsamples=n=${soundStep}:p=0,volume=volume=0:enable='between(t,${from},${to})'[a]`;
  return [
    ...[...quiet, ...joined],
    '-filter_complex',
    [out.blur ? blurred : `[0:v]${inStep}[v]`, out.mute ? silent : '[0:a]anull[a]'].join(';'),
    ...['-map', '[v]', '-map', '[a]', '-r', `${framesPerSecond}`],
    ...[...programmeCoding(size, preset), 'pipe:1'],
  ];
}
