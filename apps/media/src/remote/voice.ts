import { soundBytesPerFrame } from '../picture-format';

/** Pieces that must wait before somebody is heard: they smooth what the way here made uneven. */
const preroll = 3;
/** More than these is delay that nobody needs. */
const mostPieces = 8;

/** The sound of one microphone, piece by piece at the programme's pace; nothing waits for it. */
export class Voice {
  private waiting: Buffer = Buffer.alloc(0);
  private flowing = false;

  /** Forgets everything: another run begins. */
  begin(): void {
    this.waiting = Buffer.alloc(0);
    this.flowing = false;
  }

  push(chunk: Buffer): void {
    const all = this.waiting.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.waiting, chunk]);
    const tooMuch = Math.max(0, all.length - mostPieces * soundBytesPerFrame);
    // Whole pieces, so that left stays left and right stays right.
    const dropped = Math.ceil(tooMuch / soundBytesPerFrame) * soundBytesPerFrame;
    this.waiting = all.subarray(dropped);
  }

  /** The sound of the programme's next frame; null: there is none. */
  take(): Buffer | null {
    if (!this.flowing && this.waiting.length < preroll * soundBytesPerFrame) return null;
    this.flowing = this.waiting.length >= soundBytesPerFrame;
    if (!this.flowing) return null;
    const piece = this.waiting.subarray(0, soundBytesPerFrame);
    this.waiting = this.waiting.subarray(soundBytesPerFrame);
    return piece;
  }
}

/** Mean size of the samples of a quiet speaker, of 32767. */
const quietSpeech = 200;
/** Every so many bytes a sample is enough to tell. */
const stride = 16;

/** Whether a piece of sound is speech or as loud. */
export function isLoud(piece: Buffer): boolean {
  let [sum, count] = [0, 0];
  for (let at = 0; at + 1 < piece.length; at += stride) {
    sum += Math.abs(piece.readInt16LE(at));
    count += 1;
  }
  return sum > quietSpeech * count;
}
