import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createSocket } from 'node:dgram';
import { readConfig } from '../config/config';
import type { OpenedSource } from '../config/programme-source';
import { frameBytes, sampleRate, soundBytesPerFrame } from '../picture-format';
import { sourceArguments } from './source-arguments';
import type { SourceDescription } from './source-description';
import { SourceProcess } from './source.process';

export const size = { width: 320, height: 180 };
export const ffmpeg = (): string =>
  readConfig({ MEDIA_KEY: 'the-secret-of-this-test', PATH: process.env['PATH'] }).ffmpeg;

export interface Decoded {
  readonly frames: number;
  readonly soundFrames: number;
  /** All of the sound, s16le stereo at 48 kHz. */
  readonly sound: Buffer;
  /** The last whole picture. */
  readonly picture: Buffer;
  readonly description: SourceDescription | null;
  readonly how: string;
  readonly said: string;
}

interface Decoding {
  readonly mostFrames?: number;
  /** Luma of the first pixel of the last picture that is waited for. */
  readonly lastLuma?: (luma: number) => boolean;
  readonly withSound?: boolean;
  readonly otherColours?: boolean;
}

/** Decodes a source until it ends, or until so many frames are there. */
export function decode(source: OpenedSource, asked: Decoding = {}): Promise<Decoded> {
  const { mostFrames = Number.POSITIVE_INFINITY, withSound = true, otherColours = false } = asked;
  const { lastLuma = () => false } = asked;
  return new Promise((resolve) => {
    const frame = frameBytes(size);
    let picture = Buffer.alloc(0);
    let frames = 0;
    const sound: Buffer[] = [];
    let description: SourceDescription | null = null;
    const decoder = new SourceProcess(
      ffmpeg(),
      sourceArguments(source, size, { sound: withSound, otherColours }),
      {
        opened: (opened) => (description = opened),
        picture: (chunk) => {
          picture = Buffer.concat([picture, chunk]);
          const whole = Math.floor(picture.length / frame);
          frames += Math.max(0, whole - 1);
          if (whole > 1) picture = picture.subarray((whole - 1) * frame);
          if (frames >= mostFrames || (picture.length === frame && lastLuma(picture[0]!))) decoder.end();
        },
        sound: (chunk) => sound.push(chunk),
        ended: (how, said) => {
          const all = Buffer.concat(sound);
          const whole = Math.floor(picture.length / frame);
          resolve({
            ...{ frames: frames + whole, soundFrames: all.length / soundBytesPerFrame, sound: all },
            ...{ picture: picture.subarray(0, frame), description, how, said },
          });
        },
      },
    );
  });
}

/** Runs ffmpeg to its end and says how it went: 0 when all was well. */
export async function run(arguments_: readonly string[]): Promise<number> {
  const child = spawn(ffmpeg(), ['-v', 'error', '-y', ...arguments_], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

/** Pushes again until the decoder has ended: a listener opens its port at its own time. */
export async function pushUntil(decoded: Promise<Decoded>, push: readonly string[]): Promise<Decoded> {
  let ended: Decoded | null = null;
  void decoded.then((result) => (ended = result));
  while (ended === null) await Promise.race([decoded, run(push)]);
  return decoded;
}

/** Pushes grey pictures and a white one, until a push is taken, and then nothing more; it stays connected. */
export async function pushedAndHeld(decoded: Promise<Decoded>, count: number, url: string): Promise<Decoded> {
  const input = ['-probesize', '32', '-f', 'rawvideo', '-pix_fmt', 'gray', '-s', '320x180', '-r', '25'];
  const output = [...coded, '-tune', 'zerolatency', '-flush_packets', '1', '-f', 'flv', url];
  let ended: Decoded | null = null;
  void decoded.then((result) => (ended = result));
  while (ended === null) {
    const push = spawn(ffmpeg(), ['-v', 'error', ...input, '-i', 'pipe:0', ...output], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    // Before the door is open the push ends by itself.
    push.stdin.on('error', () => undefined);
    push.stdin.write(Buffer.concat([Buffer.alloc(count * 320 * 180, 90), Buffer.alloc(320 * 180, 255)]));
    const gone = once(push, 'close');
    await Promise.race([decoded, gone]);
    push.kill('SIGKILL');
    await gone;
  }
  return decoded;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

export async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}

/** How loud it is: the mean of the samples' sizes, of 32767. */
export function loudness(sound: Buffer, channel: 0 | 1): number {
  let [sum, count] = [0, 0];
  for (let at = channel * 2; at + 1 < sound.length; at += 4) {
    sum += Math.abs(sound.readInt16LE(at));
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/** When beeps begin, in seconds: half a second of silence before each, of stereo at 48 kHz. */
export function onsets(sound: Buffer): number[] {
  const found: number[] = [];
  let quiet = 0;
  for (let at = 0; at + 1 < sound.length; at += 4) {
    const isLoud = Math.abs(sound.readInt16LE(at)) > 3000;
    if (isLoud && quiet > sampleRate / 2) found.push(at / 4 / sampleRate);
    quiet = isLoud ? 0 : quiet + 1;
  }
  return found;
}

export const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=320x240:r=30'];
export const sound = ['-f', 'lavfi', '-i', 'sine=f=440'];
export const coded = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '30'];
/** A push of `seconds` in real time. */
export function pushed(seconds: number, format: 'flv' | 'mpegts', url: string): readonly string[] {
  const inputs = ['-re', ...picture, '-re', ...sound, '-t', `${seconds}`];
  return [...inputs, ...coded, '-tune', 'zerolatency', '-c:a', 'aac', '-f', format, url];
}
