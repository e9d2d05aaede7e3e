/** The whole of a weight: `mixBytes` with it gives the second picture. */
export const wholeWeight = 256;

/** In signed words, for numbers above 2^31 are slow. */
const everySecondByte = 0x00ff00ff;

/**
 * Mixes two pictures of one length into `target`, four bytes at a time: a millisecond for 720p, a third of byte by byte.
 * @param weight of `to`, from 0 to 256.
 */
export function mixBytes(target: Buffer, from: Buffer, to: Buffer, weight: number): void {
  const aligned = [target, from, to].every(({ byteOffset }) => byteOffset % 4 === 0);
  const words = aligned ? Math.floor(target.length / 4) : 0;
  mixWords(wordsOf(target, words), wordsOf(from, words), wordsOf(to, words), weight);
  const kept = wholeWeight - weight;
  for (let at = words * 4; at < target.length; at += 1) {
    target[at] = (from[at]! * kept + to[at]! * weight) >> 8;
  }
}

function wordsOf({ buffer, byteOffset }: Buffer, words: number): Int32Array {
  return words === 0 ? new Int32Array() : new Int32Array(buffer, byteOffset, words);
}

function mixWords(target: Int32Array, from: Int32Array, to: Int32Array, weight: number): void {
  const kept = wholeWeight - weight;
  for (let at = 0; at < target.length; at += 1) {
    const a = from[at]!;
    const b = to[at]!;
    const low = (Math.imul(a & everySecondByte, kept) + Math.imul(b & everySecondByte, weight)) | 0;
    const high =
      (Math.imul((a >>> 8) & everySecondByte, kept) + Math.imul((b >>> 8) & everySecondByte, weight)) | 0;
    target[at] = ((low >>> 8) & everySecondByte) | (high & ~everySecondByte);
  }
}

/** Two pieces of sound, signed 16-bit, mixed into a new one. @param weight of `to`, from 0 to 256. */
export function mixSound(from: Buffer, to: Buffer, weight: number): Buffer {
  const mixed = Buffer.allocUnsafe(to.length);
  for (let at = 0; at < mixed.length; at += 2) {
    const sum = from.readInt16LE(at) * (wholeWeight - weight) + to.readInt16LE(at) * weight;
    mixed.writeInt16LE(sum >> 8, at);
  }
  return mixed;
}

/** Pieces of sound of one length added up; what gets too loud for 16 bits is cut off. None is changed. */
export function addSounds(first: Buffer, others: readonly Buffer[]): Buffer {
  if (others.length === 0) return first;
  const sum = Buffer.from(first);
  for (const other of others) {
    for (let at = 0; at < sum.length; at += 2) {
      const added = sum.readInt16LE(at) + other.readInt16LE(at);
      sum.writeInt16LE(Math.max(-32_768, Math.min(32_767, added)), at);
    }
  }
  return sum;
}
