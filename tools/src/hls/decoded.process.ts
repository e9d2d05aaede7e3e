import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';
import { ffmpegProgram } from '../on-air/ffmpeg-program';
import { type LoadedSegment, framesIn } from './segment-rules';

type Coded = Pick<LoadedSegment, 'initBytes' | 'bytes'>;

/** What ffmpeg makes of a segment and its init segment alone. @throws Error when it complains of anything */
export async function decode(segment: Coded, output: readonly string[]): Promise<Buffer> {
  const quiet = ['-v', 'error', '-xerror', '-copyts', '-i', 'pipe:0'];
  const child = spawn(ffmpegProgram(), [...quiet, ...output, 'pipe:1'], { stdio: 'pipe' });
  // Its end is told by its exit code; a broken pipe only follows from it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(Buffer.concat([segment.initBytes, segment.bytes]));
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [bytes, complaint, [code]] = await Promise.all([buffer(child.stdout), text(child.stderr), closed]);
  if (code !== 0 || complaint !== '') throw new Error(complaint.trim() || `ffmpeg ended with ${code}`);
  return bytes;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Its pictures in shades of grey, at another size, one after the other. */
export async function greyFrames(segment: Coded, { width, height }: PictureSize): Promise<Buffer[]> {
  const scaled = ['-vf', `scale=${width}:${height}:flags=area`, '-pix_fmt', 'gray'];
  const bytes = await decode(segment, ['-map', '0:v', '-vsync', 'passthrough', ...scaled, '-f', 'rawvideo']);
  const length = width * height;
  return Array.from({ length: bytes.length / length }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );
}

/** What is wrong with a segment when it is decoded on its own, picture and sound. */
export async function decodingFaults(segment: LoadedSegment): Promise<string[]> {
  try {
    const listing = await decode(segment, ['-map', '0', '-vsync', 'passthrough', '-f', 'framecrc']);
    const lines = listing.toString().split('\n');
    const frames = lines.filter((line) => line.startsWith('0,')).length;
    const faults: string[] = [];
    if (frames !== framesIn(segment)) {
      faults.push(`segment ${segment.sequence} decodes to ${frames} frames, not ${framesIn(segment)}`);
    }
    if (!lines.some((line) => line.startsWith('1,'))) faults.push(`segment ${segment.sequence} is silent`);
    return faults;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [`segment ${segment.sequence} cannot be decoded: ${reason}`];
  }
}
