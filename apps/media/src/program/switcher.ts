import { soundBytesPerFrame } from '../picture-format';
import type { SourceBuffer } from './source-buffer';

/** A source without a new frame for so long is lost; the slate is on air within a second of its last frame. */
const lostAfterMs = 800;

export type OnAir = 'source' | 'slate';

export interface SwitcherFrame {
  /** Not to be changed: the same picture may be given out again. */
  readonly picture: Buffer;
  readonly sound: Buffer;
  readonly onAir: OnAir;
}

const silence = Buffer.alloc(soundBytesPerFrame);

/** Decides frame by frame what is on air: the source, its last picture while it is late, or the slate. */
export class Switcher {
  private current: Buffer | null = null;
  private takenAt = 0;
  private repeatedFrames = 0;
  private slateFrames = 0;

  constructor(
    private readonly source: SourceBuffer,
    private readonly slate: () => Buffer,
  ) {}

  get repeated(): number {
    return this.repeatedFrames;
  }

  get onSlate(): number {
    return this.slateFrames;
  }

  /** @param now in the milliseconds of the source's `lastFrameAt`. */
  next(now: number): SwitcherFrame {
    const moment = this.source.take();
    if (moment) {
      this.drop();
      this.current = moment.picture;
      this.takenAt = now;
      return { picture: moment.picture, sound: moment.sound ?? silence, onAir: 'source' };
    }
    if (this.current && now - this.takenAt < lostAfterMs) {
      this.repeatedFrames += 1;
      return { picture: this.current, sound: silence, onAir: 'source' };
    }
    this.drop();
    this.slateFrames += 1;
    return { picture: this.slate(), sound: silence, onAir: 'slate' };
  }

  private drop(): void {
    if (this.current) this.source.release(this.current);
    this.current = null;
  }
}
