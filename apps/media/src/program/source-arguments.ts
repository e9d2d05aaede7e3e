import type { OpenedSource } from '../config/programme-source';
import { framesPerSecond, type PictureSize, sampleRate } from '../picture-format';

/** Microseconds without a byte of a connection; a stranger that connects and is silent must not keep the door. */
const mostSilence = '5000000';

/** What is known of a source from an earlier run, or guessed before the first. */
export interface SourceTraits {
  /** Without it descriptor 3 stays empty. */
  readonly sound: boolean;
  /** Its colours are not those of the programme, BT.709 in limited range. */
  readonly otherColours: boolean;
}

/** As an encoder in the hall sends it. */
export const usualTraits: SourceTraits = { sound: true, otherColours: false };

/**
 * Arguments of the ffmpeg that decodes a source: raw yuv420p frames of `size` on descriptor 1, s16le stereo on
 * descriptor 3, both from the same beginning.
 */
export function sourceArguments(
  source: OpenedSource,
  size: PictureSize,
  { sound, otherColours }: SourceTraits,
): string[] {
  return [
    ...decoderHead,
    ...inputArguments(source),
    ...decodedPicture(size, otherColours),
    ...(sound ? decodedSound() : []),
  ];
}

/** What every decoder is told: its words go to descriptor 2, where they are read. */
export const decoderHead: readonly string[] = ['-hide_banner', '-nostdin', '-nostats', '-v', 'level+info'];

export function decodedPicture(size: PictureSize, convertColours: boolean): string[] {
  return ['-map', '0:v:0', '-vf', fittedPicture(size, convertColours), ...programmeRate, ...rawPicture];
}

/**
 * Pictures are left out and repeated on their way out: the filter `fps` would hold each until the next one comes.
 * They are left out when they are 0.8 of a frame late; ffmpeg's own two frames would show 30 pictures a second up to
 * 80 ms after their sound.
 */
const programmeRate = ['-r', `${framesPerSecond}`, '-frame_drop_threshold', '0.2'];

/** With one thread: ffmpeg would copy the pictures in one thread for each processor, and hold as many back. */
export const rawPicture: readonly string[] = [
  ...['-pix_fmt', 'yuv420p', '-threads', '1', '-f', 'rawvideo', 'pipe:1'],
];

/**
 * Sound is held to its time stamps, for the clock of a sound card is not that of the picture: stretched by up to one
 * hundredth, which nobody hears, where it runs away, and filled or cut where it jumps. The resampler is asked for
 * even where the rate is right already: ffmpeg otherwise starts it with the first stretching, and loses the count.
 */
const heldToItsStamps = `aresample=${sampleRate}:flags=+res:async=${sampleRate / 100}:first_pts=0`;

export function decodedSound(): string[] {
  return ['-map', '0:a:0', '-af', heldToItsStamps, ...rawSound];
}

export const rawSound: readonly string[] = ['-ar', `${sampleRate}`, '-ac', '2', '-f', 's16le', 'pipe:3'];

/** Threads that each decode a frame of their own would hold back as many frames as there are processors. */
const decodedAtOnce = ['-thread_type', 'slice'];
const probedShortly = [
  ...['-fflags', 'nobuffer', '-analyzeduration', '500000', '-fpsprobesize', '0'],
  ...decodedAtOnce,
];

function inputArguments(source: OpenedSource): string[] {
  switch (source.kind) {
    case 'test':
      return ['-re', '-f', 'lavfi', '-i', testPicture()];
    case 'file':
      return ['-re', '-stream_loop', '-1', '-i', `file:${source.path}`];
    case 'rtmp':
      return [
        ...[...probedShortly, '-rw_timeout', mostSilence],
        ...['-listen', '1', '-f', 'flv', '-i', source.url],
      ];
    case 'srt':
      return [
        ...[...probedShortly, '-mode', 'listener', '-timeout', mostSilence],
        ...['-passphrase', source.passphrase, '-f', 'mpegts', '-i', source.url],
      ];
    case 'rtsp':
      return [...probedShortly, '-rtsp_transport', 'tcp', '-timeout', mostSilence, '-i', source.url];
  }
}

/**
 * Calm colours that turn, and a faint light that wanders: a moving picture that an overlay can be judged on. It is
 * made small and scaled up, soft and cheap.
 */
function testPicture(): string {
  const rate = `r=${framesPerSecond}`;
  const colours = 'nb_colors=2:c0=0x8495ad:c1=0x2c3644';
  return [
    `gradients=s=320x180:${rate}:${colours}:x0=60:y0=0:x1=260:y1=180:seed=7:speed=0.015[colours]`,
    `color=c=white@0.08:s=48x180:${rate},format=rgba[light]`,
    `[colours][light]overlay=x='mod(t*24,W+w)-w'[out0]`,
    `sine=f=220:r=${sampleRate},volume=0.1,aformat=channel_layouts=stereo[out1]`,
  ].join(';');
}

/**
 * Fits the whole picture into the programme's, with black beside it. Colours are converted only on demand: to ask
 * for the programme's where the source has them already costs half of the decoding again.
 */
export function fittedPicture({ width, height }: PictureSize, convertColours: boolean): string {
  const fitted = `scale=${width}:${height}:force_original_aspect_ratio=decrease:force_divisible_by=2`;
  return [
    convertColours ? `${fitted}:out_color_matrix=bt709:out_range=tv` : fitted,
    `pad=${width}:${height}:-1:-1:color=black`,
    'setsar=1',
  ].join(',');
}
