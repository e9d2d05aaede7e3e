import { size } from './on-air.fixture';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between badge and lower third, left of the room's inset. */
const middle: Area = { x: 0, y: 60, width: 400, height: 210 };
/** Where the room is shown beside a remote member. */
export const insetArea: Area = { x: 456, y: 46, width: 160, height: 90 };

/** How much of a decoded frame's area is green, as Chromium's fake camera is; from 0 to 1. */
export function greenness(frame: Buffer, { x, y, width, height }: Area = middle): number {
  const [luma, stride] = [size.width * size.height, size.width / 2];
  let green = 0;
  for (let row = y / 2; row < (y + height) / 2; row += 1) {
    for (let column = x / 2; column < (x + width) / 2; column += 1) {
      const at = luma + row * stride + column;
      if (frame[at]! < 110 && frame[at + luma / 4]! < 110) green += 1;
    }
  }
  return green / ((width / 2) * (height / 2));
}
