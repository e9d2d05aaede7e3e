import { soundBytesPerFrame } from '../picture-format';
import type { SourceBuffer } from './source-buffer';

/** A source without a new frame for so long is lost; the slate is on air within a second of its last frame. */
const lostAfterMs = 600;

export const silence: Buffer = Buffer.alloc(soundBytesPerFrame);

/** One source at the programme's pace, on air or not: its newest picture, repeated while it is late. */
export class SourceTap {
  private current: Buffer | null = null;
  private takenAt = 0;
  private since: number | null = null;
  private isLate = false;
  private piece: Buffer = silence;

  constructor(private readonly source: SourceBuffer) {}

  /** Null: the source is lost. Not to be changed: the same picture may be given out again. */
  get picture(): Buffer | null {
    return this.current;
  }

  get sound(): Buffer {
    return this.piece;
  }

  /** The picture is the one before, in silence. */
  get late(): boolean {
    return this.isLate;
  }

  /** When it came, or came back; null while it is lost. */
  get aliveSince(): number | null {
    return this.since;
  }

  /** To be called once for each frame of the programme. @param now in milliseconds. */
  advance(now: number): void {
    const moment = this.source.take();
    this.isLate = moment === null;
    this.piece = moment?.sound ?? silence;
    if (moment) {
      this.drop();
      this.current = moment.picture;
      this.takenAt = now;
      this.since ??= now;
    } else if (this.current && now - this.takenAt >= lostAfterMs) {
      this.drop();
      this.since = null;
    }
  }

  private drop(): void {
    if (this.current) this.source.release(this.current);
    this.current = null;
  }
}
