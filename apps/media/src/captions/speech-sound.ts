import { sampleRate } from '../picture-format';

/** What speech-to-text programs take: signed 16-bit, one channel. */
const speechRate = 16_000;
export const speechBytesPerMs = (speechRate * 2) / 1000;

const step = sampleRate / speechRate;
/** Three samples of two channels. */
const share = 1 / (2 * step);

/** The programme's sound (48 kHz, two channels) as 16 kHz of one channel: the means of what belongs together. */
export function speechSound(sound: Buffer): Buffer {
  const samples = Math.floor(sound.length / (4 * step));
  const speech = Buffer.allocUnsafe(samples * 2);
  for (let at = 0; at < samples; at += 1) {
    const from = at * step * 4;
    let sum = 0;
    for (let byte = from; byte < from + step * 4; byte += 2) sum += sound.readInt16LE(byte);
    speech.writeInt16LE(Math.round(sum * share), at * 2);
  }
  return speech;
}
