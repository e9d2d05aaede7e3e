import { Logger } from '@nestjs/common';
import { SegmentJoiner } from '../packager/segment-joiner';
import type { SegmentSink } from '../packager/segment-sink';
import { frameBytes, soundBytesPerFrame } from '../picture-format';
import { ffmpeg, size } from './decoding.fixture';
import { toEach } from './encoder-output';
import { type MonitorPlan, plainPlan } from './encoder-plan';
import { EncoderSupervisor } from './encoder-supervisor';
import { FrameClock } from './frame-clock';

interface Fed {
  readonly monitor?: MonitorPlan;
  /** Takers of whole seconds. */
  readonly takers?: readonly SegmentSink[];
}

/** An encoder that is fed at the programme's pace: a grey picture, and a tone. */
export class FedEncoder {
  private readonly encoder: EncoderSupervisor;
  private readonly clock: FrameClock;
  private readonly waiting: { frames: number; resolve: () => void }[] = [];
  private framesOut = 0;

  constructor({ monitor, takers = [] }: Fed) {
    const logger = new Logger();
    // An encoder that dies is told by `starts`.
    logger.error = () => undefined;
    const plan = { ...plainPlan(size), monitor: monitor ?? null };
    const sink = {
      init: () => undefined,
      fragment: ({ frames }: { frames: number }) => this.came(frames),
      runEnded: () => undefined,
    };
    this.encoder = new EncoderSupervisor(ffmpeg(), plan, [toEach([sink, new SegmentJoiner(takers)])], logger);
    const picture = Buffer.alloc(frameBytes(size), 128);
    picture.fill(90, 0, size.width * size.height);
    const sound = Buffer.alloc(soundBytesPerFrame);
    for (let sample = 0; sample < sound.length / 4; sample += 1) {
      const value = Math.round(9000 * Math.sin((sample * 2 * Math.PI) / 48));
      sound.writeInt16LE(value, sample * 4);
      sound.writeInt16LE(value, sample * 4 + 2);
    }
    this.clock = new FrameClock((_, onAir) => this.encoder.write(picture, sound, onAir, () => undefined));
  }

  get pid(): number | undefined {
    return this.encoder.pid;
  }

  get starts(): number {
    return this.encoder.starts;
  }

  /** So many more frames have left for the playlist. */
  frames(count: number): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ frames: this.framesOut + count, resolve }));
  }

  async close(): Promise<void> {
    this.clock.close();
    await this.encoder.close();
  }

  private came(frames: number): void {
    this.framesOut += frames;
    for (const { frames: wanted, resolve } of this.waiting) if (this.framesOut >= wanted) resolve();
  }
}
