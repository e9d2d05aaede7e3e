import { frameBytes, type PictureSize } from '../picture-format';

/** How long a picture waits: as long as the voice that belongs to it (`Voice`). */
const delayMs = 80;
/** A camera without a new picture for so long is lost. */
const lostAfterMs = 2000;
const mostFrames = 6;

interface Frame {
  readonly bytes: Buffer;
  readonly at: number;
}

/** The picture of a camera of any rate: at every moment the newest one that is due. */
export class LatestPicture {
  private readonly free: Buffer[] = [];
  private readonly waiting: Frame[] = [];
  private shown: Frame | null = null;
  private filling: Buffer | null = null;
  private filled = 0;

  constructor(private readonly size: PictureSize) {}

  /** Forgets the frame that has only begun: another run begins. The last picture stays until it is too old. */
  begin(): void {
    this.filled = 0;
  }

  /** @param now in milliseconds. */
  push(chunk: Buffer, now: number): void {
    for (let offset = 0; offset < chunk.length;) {
      this.filling ??= this.free.pop() ?? Buffer.allocUnsafeSlow(frameBytes(this.size));
      const length = Math.min(this.filling.length - this.filled, chunk.length - offset);
      chunk.copy(this.filling, this.filled, offset, offset + length);
      this.filled += length;
      offset += length;
      if (this.filled < this.filling.length) continue;
      this.waiting.push({ bytes: this.filling, at: now });
      this.filling = null;
      this.filled = 0;
      if (this.waiting.length > mostFrames) this.drop(this.waiting.shift() ?? null);
    }
  }

  /** The picture of this moment, to be read until the next call; null: there is none or it is lost. */
  at(now: number): Buffer | null {
    for (let [next] = this.waiting; next && next.at + delayMs <= now; [next] = this.waiting) {
      this.drop(this.shown);
      this.shown = next;
      this.waiting.shift();
    }
    if (this.shown && now - this.shown.at > lostAfterMs) {
      this.drop(this.shown);
      this.shown = null;
    }
    return this.shown?.bytes ?? null;
  }

  private drop(frame: Frame | null): void {
    if (frame) this.free.push(frame.bytes);
  }
}
