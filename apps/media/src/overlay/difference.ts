import type { PictureSize } from '../picture-format';
import type { Strip } from './yuva';

/**
 * How far a yuv420p frame is from showing a strip: the mean absolute difference of luma, 0 to 255, over the
 * pixels that the strip covers completely and no strip above it touches. Encoding costs one or two; another text costs far more.
 */
export function stripDifference(
  frame: Uint8Array,
  { width }: PictureSize,
  strip: Strip,
  above: Strip | null = null,
): number {
  let sum = 0;
  let covered = 0;
  for (let row = 0; row < strip.height; row += 1) {
    for (let column = 0; column < strip.width; column += 1) {
      const at = row * strip.width + column;
      if (strip.luma.keep[at] !== 0) continue;
      if (above && covers(above, strip.x + column, strip.y + row)) continue;
      sum += Math.abs(strip.luma.values[at]! - frame[(strip.y + row) * width + strip.x + column]!);
      covered += 1;
    }
  }
  return covered === 0 ? 255 : sum / covered;
}

function covers({ x, y, width, height }: Strip, column: number, row: number): boolean {
  return column >= x && column < x + width && row >= y && row < y + height;
}
