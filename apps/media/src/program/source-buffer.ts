import { frameBytes, type PictureSize, soundBytesPerFrame } from '../picture-format';
import { BytePool } from './byte-pool';

/** A frame of the source and the sound that belongs to it; null where the source gave none. */
export interface Moment {
  readonly picture: Buffer;
  readonly sound: Buffer | null;
}

/** Frames that must wait before a source is taken on air: they smooth its jitter. */
const preroll = 3;
/** Frames that may wait; an older one is dropped together with its sound. */
const mostFrames = 8;
/** A reserve that was never touched for so long, five seconds, is only delay; at first, one second is enough. */
const takesToJudge = 125;
const takesToJudgeAtFirst = 25;
/** Frames of it that stay. */
const reserve = 1;
const mostSoundBytes = soundBytesPerFrame * 50;

/**
 * Puts frames and sound of a source together again. Both begin together, and the n-th frame is always given out
 * with the n-th piece of sound. A frame waits for its sound as long as there is room for frames; sound that comes
 * even later is left out, not played later.
 */
export class SourceBuffer {
  private readonly pool: BytePool;
  private readonly frames: Buffer[] = [];
  private filling: Buffer | null = null;
  private filled = 0;
  private sound: Buffer[] = [];
  private soundBytes = 0;
  /** Bytes of sound still to come for frames already given out; negative: bytes gone before their frames came. */
  private soundOwed = 0;
  private flowing = false;
  /** Sound comes with the frames; not before its first piece, and no longer when they waited for it in vain. */
  private sounds = false;
  private droppedFrames = 0;
  /** Takes until the reserve is judged. */
  private toJudge = takesToJudgeAtFirst;
  /** The fewest moments that were left after a take, since the reserve was last judged. */
  private fewestLeft = mostFrames;
  /** When the last whole frame came, in the caller's milliseconds; null: none since the beginning. */
  lastFrameAt: number | null = null;

  constructor(size: PictureSize) {
    this.pool = new BytePool(frameBytes(size), mostFrames + 2);
  }

  get dropped(): number {
    return this.droppedFrames;
  }

  /** Forgets everything: another source begins. */
  begin(): void {
    for (const frame of this.frames.splice(0)) this.pool.release(frame);
    this.filled = 0;
    this.sound = [];
    this.soundBytes = 0;
    this.soundOwed = 0;
    this.flowing = false;
    this.sounds = false;
    this.toJudge = takesToJudgeAtFirst;
    this.fewestLeft = mostFrames;
    this.lastFrameAt = null;
  }

  pushPicture(chunk: Buffer, now: number): void {
    for (let offset = 0; offset < chunk.length;) {
      this.filling ??= this.pool.take();
      const length = Math.min(this.filling.length - this.filled, chunk.length - offset);
      chunk.copy(this.filling, this.filled, offset, offset + length);
      this.filled += length;
      offset += length;
      if (this.filled === this.filling.length) {
        this.frames.push(this.filling);
        this.filling = null;
        this.filled = 0;
        this.lastFrameAt = now;
        if (this.frames.length > mostFrames) this.drop();
      }
    }
  }

  pushSound(chunk: Buffer): void {
    this.sounds = true;
    this.sound.push(chunk);
    this.soundBytes += chunk.length;
    this.skipLateSound();
    if (this.soundBytes > mostSoundBytes) {
      this.readSound(soundBytesPerFrame);
      this.soundOwed -= soundBytesPerFrame;
    }
  }

  /** The next moment; null when it is not there yet. The picture is the caller's until `release`. */
  take(): Moment | null {
    if (!this.flowing && this.frames.length < preroll) return null;
    this.flowing = true;
    if (this.frames.length === mostFrames && this.inHand <= 0) this.sounds = false;
    const picture = this.inHand > 0 ? this.frames.shift() : undefined;
    const moment = picture ? { picture, sound: this.nextSound() } : null;
    this.judgeReserve();
    return moment;
  }

  release(picture: Buffer): void {
    this.pool.release(picture);
  }

  /** Moments that could be taken now; below zero when even sound of earlier ones is missing. */
  private get inHand(): number {
    const sound = Math.floor((this.soundBytes - this.soundOwed) / soundBytesPerFrame);
    return this.sounds ? Math.min(this.frames.length, sound) : this.frames.length;
  }

  /** What a source gives at its beginning comes at once, and would wait here for as long as the source runs. */
  private judgeReserve(): void {
    this.fewestLeft = Math.min(this.fewestLeft, this.inHand);
    this.toJudge -= 1;
    if (this.toJudge > 0) return;
    for (let idle = this.fewestLeft; idle > reserve; idle -= 1) this.drop();
    this.toJudge = takesToJudge;
    this.fewestLeft = mostFrames;
  }

  private drop(): void {
    const frame = this.frames.shift();
    if (frame) this.pool.release(frame);
    this.nextSound();
    this.droppedFrames += 1;
  }

  private nextSound(): Buffer | null {
    const isGone = this.soundOwed < 0;
    if (!isGone && this.soundBytes >= soundBytesPerFrame) return this.readSound(soundBytesPerFrame);
    this.soundOwed += soundBytesPerFrame;
    this.skipLateSound();
    return null;
  }

  private skipLateSound(): void {
    const late = Math.min(this.soundOwed, this.soundBytes);
    if (late <= 0) return;
    this.readSound(late);
    this.soundOwed -= late;
  }

  private readSound(length: number): Buffer {
    const all = this.sound.length === 1 ? this.sound[0]! : Buffer.concat(this.sound);
    const rest = all.subarray(length);
    this.sound = rest.length > 0 ? [rest] : [];
    this.soundBytes = rest.length;
    return all.subarray(0, length);
  }
}
