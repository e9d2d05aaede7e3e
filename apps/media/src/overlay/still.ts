import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '../picture-format';

/** As wide as a preview on a console is. */
const stillWidth = 640;
const quality = 82;

/** A yuv420p frame, BT.709 in limited range, as a small JPEG; it is compressed beside the event loop. */
export function stillJpeg(frame: Uint8Array, size: PictureSize): Promise<Buffer> {
  const step = Math.max(1, Math.round(size.width / stillWidth));
  const [width, height] = [Math.floor(size.width / step), Math.floor(size.height / step)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const picture = context.createImageData(width, height);
  fillRgba(picture, frame, size, step);
  context.putImageData(picture, 0, 0);
  return canvas.encode('jpeg', quality);
}

type RgbaImage = ReturnType<SKRSContext2D['createImageData']>;

function fillRgba(
  { data, width, height }: RgbaImage,
  frame: Uint8Array,
  size: PictureSize,
  step: number,
): void {
  const lumaSize = size.width * size.height;
  const chromaWidth = size.width / 2;
  const share = 1 / (step * step);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [x, y] = [column * step, row * step];
      let sum = 0;
      for (let down = 0; down < step; down += 1) {
        for (let right = 0; right < step; right += 1) sum += frame[(y + down) * size.width + x + right]!;
      }
      const luma = 1.164384 * (sum * share - 16);
      const chroma = lumaSize + (y >> 1) * chromaWidth + (x >> 1);
      const cb = frame[chroma]! - 128;
      const cr = frame[chroma + lumaSize / 4]! - 128;
      const at = (row * width + column) * 4;
      data[at] = luma + 1.792741 * cr;
      data[at + 1] = luma - 0.213249 * cb - 0.532909 * cr;
      data[at + 2] = luma + 2.112402 * cb;
      data[at + 3] = 255;
    }
  }
}
