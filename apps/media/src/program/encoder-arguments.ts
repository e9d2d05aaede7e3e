import { framesPerSecond, type PictureSize, sampleRate } from '../picture-format';

const soundBitrate = 128_000;
/** About 2 Mbit/s at 720p; smaller pictures get less, but not less than text needs. */
const bitsPerPixelSecond = 2.17;
const leastVideoBitrate = 500_000;

export interface EncoderRates {
  readonly video: number;
  readonly videoPeak: number;
  readonly sound: number;
}

/** Bits a second. */
export function encoderRates({ width, height }: PictureSize): EncoderRates {
  const video = Math.max(leastVideoBitrate, Math.round((width * height * bitsPerPixelSecond) / 1000) * 1000);
  return { video, videoPeak: Math.round(video * 1.25), sound: soundBitrate };
}

/**
 * Arguments of the programme's encoder: frames on descriptor 0, sound on descriptor 3, fragmented MP4 with one
 * fragment for each group of pictures, exactly one second, on descriptor 1.
 *
 * Both inputs are taken as they are described (`-probesize 32`): ffmpeg opens them one after the other, and to
 * probe the one would wait for ever while the writer waits for the other.
 */
export function encoderArguments(size: PictureSize): string[] {
  const rates = encoderRates(size);
  const asDescribed = ['-probesize', '32', '-analyzeduration', '0'];
  return [
    ...['-hide_banner', '-v', 'error'],
    ...[...asDescribed, '-thread_queue_size', '8', '-f', 'rawvideo', '-pix_fmt', 'yuv420p'],
    ...['-s', `${size.width}x${size.height}`, '-r', `${framesPerSecond}`, '-i', 'pipe:0'],
    ...[...asDescribed, '-thread_queue_size', '64', '-f', 's16le', '-ar', `${sampleRate}`, '-ac', '2'],
    ...['-i', 'pipe:3', '-map', '0:v', '-map', '1:a'],
    ...['-c:v', 'libx264', '-preset', 'superfast', '-tune', 'zerolatency', '-profile:v', 'high'],
    ...['-g', `${framesPerSecond}`, '-keyint_min', `${framesPerSecond}`, '-sc_threshold', '0'],
    ...['-b:v', `${rates.video}`, '-maxrate', `${rates.videoPeak}`, '-bufsize', `${rates.video}`],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
    ...['-c:a', 'aac', '-b:a', `${rates.sound}`],
    ...['-movflags', '+frag_keyframe+empty_moov+default_base_moof', '-flush_packets', '1'],
    ...['-f', 'mp4', 'pipe:1'],
  ];
}
