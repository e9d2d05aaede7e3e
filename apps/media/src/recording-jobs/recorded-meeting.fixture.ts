import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { type RecordedPictureName, recordedPictures, recordingPlaylistFile } from '@kworum/contracts';
import { type RecordedPicture, readRecording } from '@kworum/domain';
import { testId } from '@kworum/testing';
import { SegmentJoiner } from '../packager/segment-joiner';
import { frameBytes, framesPerSecond } from '../picture-format';
import { programmeCoding } from '../program/encoder-arguments';
import { EncoderOutput } from '../program/encoder-output';
import { ffmpeg, size } from '../program/decoding.fixture';
import { DiskSpace } from '../recording/disk-space';
import { PictureRecorder } from '../recording/picture-recorder';
import type { JobPlace } from './job-place';
import { stretchesOf } from './stretches';

export const meetingId = testId(1, 1);
export const noon = Date.UTC(2026, 2, 1, 12);
/** Two runs of the encoder with four seconds between them; the second one ends in the middle of a second. */
const runs = [
  { startedAt: noon, frames: 4 * framesPerSecond, look: 'copy' },
  { startedAt: noon + 8000, frames: 2 * framesPerSecond + 15, look: 'hflip' },
];

/** The luma of every decoded frame, and its sound. */
export interface Decoded {
  readonly frames: readonly Buffer[];
  readonly sound: Buffer;
}

/** A real recording of a few seconds, in a folder of its own. */
export class RecordedMeeting {
  private constructor(private readonly dataDir: string) {}

  static async make(): Promise<RecordedMeeting> {
    const meeting = new RecordedMeeting(await mkdtemp(path.join(tmpdir(), 'kworum-jobs-')));
    for (const name of recordedPictures) await meeting.record(name);
    return meeting;
  }

  get place(): JobPlace {
    return {
      ...{ ffmpeg: ffmpeg(), directory: path.join(this.dataDir, 'recordings', meetingId) },
      ...{ sealsDirectory: path.join(this.dataDir, 'seals'), liveDirectory: path.join(this.dataDir, 'live') },
      ...{ serverUrl: 'http://127.0.0.1:9', mediaKey: 'a-key-of-this-test', reservedBytes: 0 },
    };
  }

  file(name: string): string {
    return path.join(this.place.directory, name);
  }

  async picture(name: RecordedPictureName, folder = '.'): Promise<RecordedPicture> {
    return readRecording(await readFile(this.file(path.join(folder, recordingPlaylistFile(name))), 'utf8'));
  }

  /** Everything that a playlist lists, decoded stretch by stretch. */
  async decodedPicture(name: RecordedPictureName, folder = '.'): Promise<Decoded> {
    const { segments } = await this.picture(name, folder);
    const parts: Decoded[] = [];
    for (const { file, initLength, segments: listed } of stretchesOf(segments)) {
      const bytes = await readFile(this.file(path.join(folder, file)));
      const within = listed.map(({ offset, length }) => bytes.subarray(offset, offset + length));
      parts.push(decoded(Buffer.concat([bytes.subarray(0, initLength), ...within])));
    }
    return {
      frames: parts.flatMap(({ frames }) => frames),
      sound: Buffer.concat(parts.map(({ sound }) => sound)),
    };
  }

  async decodedFile(name: string): Promise<Decoded> {
    return decoded(await readFile(this.file(name)));
  }

  /** As ffmpeg reads them out of a file. */
  chapters(name: string): string {
    const arguments_ = ['-v', 'error', '-i', this.file(name), '-f', 'ffmetadata', 'pipe:1'];
    return execFileSync(ffmpeg(), arguments_).toString();
  }

  async remove(): Promise<void> {
    await rm(this.dataDir, { recursive: true });
  }

  private async record(name: RecordedPictureName): Promise<void> {
    const space = new DiskSpace(this.dataDir, 0);
    const recorder = new PictureRecorder(this.place.directory, name, space, new Logger());
    recorder.begin();
    for (const { startedAt, frames, look } of runs) {
      const output = new EncoderOutput(new SegmentJoiner([recorder]));
      for (let at = 0; at < frames; at += framesPerSecond) output.secondBegins(startedAt + at * 40);
      output.push(madePicture(frames, look));
      output.ended();
    }
    await recorder.close({ ended: true });
    space.close();
  }
}

function madePicture(frames: number, look: string): Buffer {
  const seconds = frames / framesPerSecond;
  const picture = `testsrc2=s=${size.width}x${size.height}:r=${framesPerSecond},${look}`;
  const inputs = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', 'sine=f=440:r=48000'];
  const coding = [
    '-t',
    `${seconds}`,
    '-pix_fmt',
    'yuv420p',
    '-ac',
    '2',
    ...programmeCoding(size, 'superfast'),
  ];
  return execFileSync(ffmpeg(), ['-v', 'error', ...inputs, ...coding, 'pipe:1'], { maxBuffer: 2 ** 26 });
}

function decoded(input: Buffer): Decoded {
  const frames: Buffer[] = [];
  const raw = run(input, ['-map', '0:v', '-vsync', 'passthrough', '-f', 'rawvideo', '-pix_fmt', 'yuv420p']);
  for (let at = 0; at < raw.length; at += frameBytes(size)) {
    frames.push(raw.subarray(at, at + size.width * size.height));
  }
  return { frames, sound: run(input, ['-map', '0:a', '-f', 's16le', '-ar', '48000', '-ac', '1']) };
}

/** What ffmpeg makes of a file; it may complain of nothing. */
function run(input: Buffer, output: readonly string[]): Buffer {
  const options = { input, maxBuffer: 2 ** 28 };
  const { stdout, stderr } = spawnSync(
    ffmpeg(),
    ['-v', 'error', '-i', 'pipe:0', ...output, 'pipe:1'],
    options,
  );
  if (stderr.length > 0) throw new Error(stderr.toString());
  return stdout;
}

/** How rich in detail a picture is: how far its pixels are from the mean of their neighbours in a row. */
export function detail(luma: Buffer): number {
  let sum = 0;
  for (let at = 1; at + 1 < luma.length; at += 1) {
    sum += Math.abs(luma[at - 1]! - 2 * luma[at]! + luma[at + 1]!);
  }
  return sum / luma.length;
}

/** Mean over every so many pixels: frames are compared by the ten thousand. */
export function difference(one: Buffer, other: Buffer): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < one.length; at += 37) {
    sum += Math.abs(one[at]! - other[at]!);
    count += 1;
  }
  return sum / count;
}

/** The loudest sample of a span, of 32767. Seconds of the sound. */
export function loudest(sound: Buffer, from: number, to: number): number {
  let most = 0;
  for (let at = Math.round(from * 48_000); at < Math.round(to * 48_000); at += 1) {
    most = Math.max(most, Math.abs(sound.readInt16LE(at * 2)));
  }
  return most;
}
