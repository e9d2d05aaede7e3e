import { Logger } from '@nestjs/common';
import type { MediaConfig } from '../config/config';
import { SegmentJoiner } from '../packager/segment-joiner';
import type { SegmentSink } from '../packager/segment-sink';
import { frameBytes } from '../picture-format';
import { BytePool } from '../program/byte-pool';
import { cleanPlan } from '../program/encoder-plan';
import { EncoderSupervisor } from '../program/encoder-supervisor';

const framesInHand = 10;

/**
 * The picture before the overlay is laid over it, in an encoder of its own: whatever becomes of this one, the
 * programme's does not notice. It runs as long as the programme does, so that the seconds of both begin together.
 */
export class CleanPicture {
  private readonly frames: BytePool;
  private readonly encoder: EncoderSupervisor;

  constructor({ ffmpeg, size }: MediaConfig, sinks: readonly SegmentSink[]) {
    this.frames = new BytePool(frameBytes(size), framesInHand);
    const joiner = new SegmentJoiner(sinks);
    this.encoder = new EncoderSupervisor(ffmpeg, cleanPlan(size), [joiner], new Logger(CleanPicture.name));
  }

  get pid(): number | undefined {
    return this.encoder.pid;
  }

  /** Keeps a copy: the overlay is laid over `picture` next. */
  write(picture: Buffer, sound: Buffer, onAir: number): void {
    const frame = this.frames.take();
    picture.copy(frame);
    this.encoder.write(frame, sound, onAir, () => this.frames.release(frame));
  }

  close(): Promise<void> {
    return this.encoder.close();
  }
}
