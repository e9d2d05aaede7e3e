import path from 'node:path';
import { Overlay, blendStrips } from '../overlay';
import { pictureSizeOf } from '../packager/picture-size-of';
import { SegmentJoiner } from '../packager/segment-joiner';
import { frameBytes, frameMs, framesPerSecond, sampleRate, soundBytesPerFrame } from '../picture-format';
import { encoderArguments, encoderOutputs } from '../program/encoder-arguments';
import { EncoderOutput } from '../program/encoder-output';
import { plainPlan } from '../program/encoder-plan';
import { EncoderProcess } from '../program/encoder.process';
import type { OverlayLook } from '../overlay';
import type { FreshFiles } from './fresh-files';
import { RawFrames } from './raw-frames.process';
import { bytesAt } from './recorded-meeting';
import { inStep, joined, joinList, quiet } from './remux-arguments';
import { framesOf, type Stretch } from './stretches';
import type { SnapshotWalk } from './timed-snapshots';

/** Frames that may be on their way into the encoder. */
const mostInHand = 8;

export interface ReRenderOf {
  readonly ffmpeg: string;
  readonly directory: string;
  readonly look: OverlayLook;
  readonly walk: SnapshotWalk;
  readonly fresh: FreshFiles;
  progress(seconds: number): void;
}

/** Lays the overlay of every frame's own moment over one stretch of the clean picture and codes it anew. */
export async function reRenderStretch(stretch: Stretch, work: ReRenderOf): Promise<void> {
  const { ffmpeg, directory, fresh } = work;
  const init = await bytesAt(path.join(directory, stretch.file), 0, stretch.initLength);
  const size = pictureSizeOf(init);
  const list = joinList([{ kind: 'stretch', stretch }]);
  const pictures = new RawFrames(ffmpeg, directory, pictureArguments, list);
  const sounds = new RawFrames(ffmpeg, directory, soundArguments, list);
  const encoder = new StretchEncoder(ffmpeg, size, fresh);
  const overlay = new Overlay(size);
  overlay.wear(work.look);
  const first = work.walk.shown ?? work.walk.next;
  if (first) overlay.show(first.snapshot, first.at);
  try {
    for (const segment of stretch.segments) {
      encoder.secondBegins(segment.startedAt);
      for (let frame = 0; frame < framesOf(segment); frame += 1) {
        const moment = segment.startedAt + frame * frameMs;
        await work.walk.upTo(moment, ({ snapshot, at }) => overlay.show(snapshot, at));
        const picture = await pictures.next(frameBytes(size));
        if (picture?.length !== frameBytes(size)) {
          throw new Error(`${stretch.file} ends before what is listed`);
        }
        blendStrips(picture, size, overlay.stripsAt(moment));
        await encoder.write(picture, wholeSound(await sounds.next(soundBytesPerFrame)));
      }
      work.progress(framesOf(segment) / framesPerSecond);
      await fresh.settled();
    }
    await encoder.finish();
    await fresh.settled();
  } finally {
    pictures.close();
    sounds.close();
    encoder.kill();
  }
}

const pictureArguments = [
  ...[...quiet, ...joined, '-map', '0:v', '-vf', `${inStep},format=yuv420p`, '-r', `${framesPerSecond}`],
  ...['-f', 'rawvideo', 'pipe:1'],
];
const soundArguments = [
  ...[...quiet, ...joined, '-map', '0:a', '-ar', `${sampleRate}`, '-ac', '2', '-f', 's16le', 'pipe:1'],
];

/** Sound that ends some milliseconds before its picture goes on as silence. */
function wholeSound(sound: Buffer | null): Buffer {
  if (sound?.length === soundBytesPerFrame) return sound;
  return Buffer.concat([sound ?? Buffer.alloc(0)], soundBytesPerFrame);
}

/** One run of the programme's encoder that waits for nobody but its files. */
class StretchEncoder {
  private readonly output: EncoderOutput;
  private readonly process: EncoderProcess;
  private readonly ended: Promise<string>;
  private taken: (() => void) | null = null;
  private isOver = false;

  constructor(ffmpeg: string, size: { width: number; height: number }, fresh: FreshFiles) {
    const plan = plainPlan(size);
    this.output = new EncoderOutput(new SegmentJoiner([fresh]));
    let ended: (how: string) => void = () => undefined;
    this.ended = new Promise((resolve) => (ended = resolve));
    this.process = new EncoderProcess(ffmpeg, encoderArguments(plan), encoderOutputs(plan), {
      output: (_, chunk) => this.output.push(chunk),
      ended: (how) => {
        this.isOver = true;
        this.taken?.();
        ended(how);
      },
    });
  }

  secondBegins(startedAt: number): void {
    this.output.secondBegins(startedAt);
  }

  async write(picture: Buffer, sound: Buffer): Promise<void> {
    while (this.process.waiting >= mostInHand && !this.isOver) {
      await new Promise<void>((resolve) => (this.taken = resolve));
    }
    if (this.isOver) throw new Error(`The encoder ended (${await this.ended})`);
    this.process.write(picture, sound, () => this.taken?.());
  }

  async finish(): Promise<void> {
    this.process.finish();
    const how = await this.ended;
    this.output.ended();
    if (how !== 'code 0') throw new Error(`The encoder ended (${how})`);
  }

  kill(): void {
    if (!this.isOver) this.process.kill();
  }
}
