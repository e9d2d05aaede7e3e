import { framesPerPart, framesPerSecond, frameMs, type PictureSize, sampleRate } from '../picture-format';
import type { EncoderPlan, MonitorPlan, RtpPlan } from './encoder-plan';

const soundBitrate = 128_000;
/** About 2 Mbit/s at 720p; smaller pictures get less, but not less than text needs. */
const bitsPerPixelSecond = 2.17;
const leastVideoBitrate = 500_000;
/** Less work needs more bits for a picture that is as good. */
const bitsForWork = { superfast: 1, ultrafast: 1.5 };
/** An RTP packet has to pass whatever lies between, with what WebRTC puts around it. */
const rtpPacketBytes = 1200;
/**
 * By how much the sound is called later than it is, in samples, until it is beside its picture in the MP4. ffmpeg
 * keeps a picture until sound of its time is coded, and AAC is coded two frames of 1024 samples late: the monitor
 * would get every picture with the sound of the next one.
 */
const soundCalledLater = 2048;
/** The first descriptor of the pictures beside the full one: 0 to 3 are its own. */
const firstRenditionDescriptor = 4;

export interface EncoderRates {
  readonly video: number;
  readonly videoPeak: number;
  readonly sound: number;
}

/** Bits a second. */
export function encoderRates(
  { width, height }: PictureSize,
  preset: EncoderPlan['preset'] = 'superfast',
): EncoderRates {
  const wanted = Math.round((width * height * bitsPerPixelSecond) / 1000) * 1000;
  const video = Math.max(leastVideoBitrate, wanted) * bitsForWork[preset];
  return { video, videoPeak: Math.round(video * 1.25), sound: soundBitrate };
}

/** The descriptors that the encoder writes to: the full picture first, then the renditions in their order. */
export function encoderOutputs({ renditions }: EncoderPlan): readonly number[] {
  return [1, ...renditions.map((_, index) => firstRenditionDescriptor + index)];
}

/**
 * Arguments of an encoder: frames on descriptor 0, sound on descriptor 3, and on each of `encoderOutputs` a
 * fragmented MP4 of one picture with the sound. A fragment holds `framesPerPart` pictures, the first of each second
 * begins with a keyframe, and all renditions do so at the same frames.
 *
 * Both inputs are taken as they are described (`-probesize 32`): ffmpeg opens them one after the other, and to
 * probe the one would wait for ever while the writer waits for the other.
 */
export function encoderArguments(plan: EncoderPlan): string[] {
  const { size, renditions, monitor } = plan;
  const asDescribed = ['-probesize', '32', '-analyzeduration', '0'];
  return [
    ...['-hide_banner', '-v', 'error'],
    ...[...asDescribed, '-thread_queue_size', '8', '-f', 'rawvideo', '-pix_fmt', 'yuv420p'],
    ...['-s', `${size.width}x${size.height}`, '-r', `${framesPerSecond}`, '-i', 'pipe:0'],
    ...(monitor ? ['-itsoffset', (soundCalledLater / sampleRate).toFixed(6)] : []),
    ...[...asDescribed, '-thread_queue_size', '64', '-f', 's16le', '-ar', `${sampleRate}`, '-ac', '2'],
    ...['-i', 'pipe:3', ...scaling(plan)],
    ...(monitor ? fullWithMonitor(plan, monitor) : fullPicture(plan)),
    ...renditions.flatMap(({ name, size: smaller }, index) => [
      ...['-map', `[${name}]`, '-map', '1:a', ...pictureCoding(smaller, plan.preset), ...soundCoding()],
      ...(monitor
        ? teed(fragmentedInTee(firstRenditionDescriptor + index))
        : [...fragmented(), '-f', 'mp4', `pipe:${firstRenditionDescriptor + index}`]),
    ]),
  ];
}

/** The frames are split once; every other picture is scaled from the full one. */
function scaling({ renditions }: EncoderPlan): string[] {
  if (renditions.length === 0) return [];
  const branches = renditions.map(({ name }) => `[to-${name}]`).join('');
  const scales = renditions.map(
    ({ name, size }) => `[to-${name}]scale=${size.width}:${size.height}:flags=bilinear[${name}]`,
  );
  return ['-filter_complex', [`[0:v]split=${renditions.length + 1}[full]${branches}`, ...scales].join(';')];
}

function fullPicture(plan: EncoderPlan): string[] {
  return ['-map', fullInput(plan), '-map', '1:a', ...programmeCoding(plan.size, plan.preset), 'pipe:1'];
}

/** How the programme is coded, for whatever has to stand beside it in one recording. */
export function programmeCoding(size: PictureSize, preset: EncoderPlan['preset']): string[] {
  return [...pictureCoding(size, preset), ...soundCoding(), ...fragmented(), '-f', 'mp4'];
}

/**
 * The full picture is coded once and goes to the pipe and to the monitor; the monitor's sound goes alone, for it
 * waits for nothing then. A monitor that cannot be sent to is left alone (`onfail=ignore`): sockets that are not
 * connected do not even learn that nobody listens.
 */
function fullWithMonitor(plan: EncoderPlan, { video, sound }: MonitorPlan): string[] {
  return [
    ...['-map', fullInput(plan), '-map', '1:a', ...pictureCoding(plan.size, plan.preset), ...soundCoding()],
    ...teed(fragmentedInTee(1), `[f=rtp:select=v:bsfs=dump_extra:${rtpOptions(video)}]${rtpAddress(video)}`),
    ...['-map', '1:a', '-c:a', 'libopus', '-b:a', `${soundBitrate}`],
    ...['-application', 'lowdelay', '-frame_duration', '20'],
    // A tee fails with the last of what it gives to.
    ...teed(`[f=rtp:${rtpOptions(sound)}]${rtpAddress(sound)}`, '[f=null]-'),
  ];
}

function teed(...outputs: readonly string[]): string[] {
  // Without the flag an MP4 in the tee would have no description of the picture.
  return ['-flags', '+global_header', '-f', 'tee', outputs.join('|')];
}

/** The sound is called what it is again. */
function fragmentedInTee(descriptor: number): string {
  const options = ['f=mp4', `movflags=${fragments.flags}`, `frag_duration=${fragments.microseconds}`];
  return `[${[...options, 'flush_packets=1', `bsfs/a=setts=ts=TS-${soundCalledLater}`].join(':')}]pipe:${descriptor}`;
}

function fullInput({ renditions }: EncoderPlan): string {
  return renditions.length === 0 ? '0:v' : '[full]';
}

function pictureCoding(size: PictureSize, preset: EncoderPlan['preset']): string[] {
  const rates = encoderRates(size, preset);
  return [
    ...['-c:v', 'libx264', '-preset', preset, '-tune', 'zerolatency', '-profile:v', 'high'],
    ...['-g', `${framesPerSecond}`, '-keyint_min', `${framesPerSecond}`, '-sc_threshold', '0'],
    ...['-b:v', `${rates.video}`, '-maxrate', `${rates.videoPeak}`, '-bufsize', `${rates.video}`],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
  ];
}

function soundCoding(): string[] {
  return ['-c:a', 'aac', '-b:a', `${soundBitrate}`];
}

const fragments = {
  flags: '+frag_keyframe+empty_moov+default_base_moof',
  microseconds: framesPerPart * frameMs * 1000,
};

function fragmented(): string[] {
  const duration = ['-frag_duration', `${fragments.microseconds}`];
  return ['-movflags', fragments.flags, ...duration, '-flush_packets', '1'];
}

function rtpOptions({ ssrc, payloadType }: RtpPlan): string {
  return `ssrc=${ssrc}:payload_type=${payloadType}:onfail=ignore`;
}

function rtpAddress({ port }: RtpPlan): string {
  return `rtp://127.0.0.1:${port}?rtcpport=${port}&pkt_size=${rtpPacketBytes}`;
}
