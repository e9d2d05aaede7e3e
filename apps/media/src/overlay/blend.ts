import type { PictureSize } from '../picture-format';
import type { Strip, StripPlane } from './yuva';

/** Lays strips over a yuv420p frame, in place, touching only the rows they cover. */
export function blendStrips(
  frame: Uint8Array,
  { width, height }: PictureSize,
  strips: readonly Strip[],
): void {
  const lumaSize = width * height;
  const chromaWidth = width / 2;
  const chromaSize = lumaSize / 4;
  for (const { x, y, luma, cb, cr } of strips) {
    blendPlane(frame, y * width + x, width, luma);
    const chroma = lumaSize + (y / 2) * chromaWidth + x / 2;
    blendPlane(frame, chroma, chromaWidth, cb);
    blendPlane(frame, chroma + chromaSize, chromaWidth, cr);
  }
}

/** @param offset where in the frame the strip's first value belongs. @param stride from row to row. */
function blendPlane(frame: Uint8Array, offset: number, stride: number, plane: StripPlane): void {
  const { width, height, values, opaqueFrom, opaqueTo } = plane;
  for (let row = 0; row < height; row += 1) {
    const source = row * width;
    const target = offset + row * stride;
    const from = opaqueFrom[row]!;
    const to = opaqueTo[row]!;
    blendRow(frame, target, plane, source, from);
    frame.set(values.subarray(source + from, source + to), target + from);
    blendRow(frame, target + to, plane, source + to, width - to);
  }
}

function blendRow(
  frame: Uint8Array,
  target: number,
  { values, keep }: StripPlane,
  source: number,
  length: number,
): void {
  for (let column = 0; column < length; column += 1) {
    const kept = keep[source + column]!;
    if (kept === 255) continue;
    // Division by 255, rounded, without dividing: exact for every product of two bytes.
    const product = frame[target + column]! * kept + 128;
    frame[target + column] = values[source + column]! + ((product + (product >> 8)) >> 8);
  }
}
