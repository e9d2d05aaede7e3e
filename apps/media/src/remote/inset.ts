import type { PictureSize } from '../picture-format';

/** On a picture of 1280 x 720: below the badge, above the lower third, at the right edge of both. */
const place = { right: 48, top: 92, width: 320 };
const designWidth = 1280;
const borderWidth = 2;
/** Nearly white, without colour. */
const border = { luma: 220, chroma: 128 };

interface PlaneArea {
  /** Of the plane in the frame, in bytes. */
  readonly offset: number;
  readonly stride: number;
  readonly height: number;
  /** Of the inset in the plane. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rows: number;
  readonly border: number;
  readonly borderValue: number;
  readonly small: Uint8Array;
  /** The samples from the n-th to the next become the n-th sample of the small row or column. */
  readonly columns: Uint32Array;
  readonly lines: Uint32Array;
}

/** The room, small, in a corner of the picture of somebody who is elsewhere. */
export class Inset {
  private readonly planes: readonly PlaneArea[];

  constructor(size: PictureSize) {
    const { width, height } = size;
    const scale = width / designWidth;
    const even = (value: number): number => Math.round(value / 2) * 2;
    const area = {
      width: even(place.width * scale),
      rows: even((place.width * scale * height) / width),
      y: even(place.top * scale),
    };
    const x = even(width - place.right * scale - area.width);
    const edge = Math.max(2, even(borderWidth * scale));
    const chroma = { width: width / 2, height: height / 2, size: (width / 2) * (height / 2) };
    const half = { x: x / 2, y: area.y / 2, width: area.width / 2, rows: area.rows / 2, border: edge / 2 };
    const colour = { stride: chroma.width, height: chroma.height, ...half, borderValue: border.chroma };
    this.planes = [
      { offset: 0, stride: width, height, x, ...area, border: edge, borderValue: border.luma },
      { offset: width * height, ...colour },
      { offset: width * height + chroma.size, ...colour },
    ].map((plane) => ({
      ...plane,
      small: new Uint8Array(plane.width * plane.rows),
      columns: boxes(plane.stride, plane.width),
      lines: boxes(plane.height, plane.rows),
    }));
  }

  /** Keeps a small copy of the frame, for `drawInto`. */
  take(frame: Uint8Array): void {
    for (const plane of this.planes) shrink(frame, plane);
  }

  /** Lays what was taken last over the frame, with a thin border around it. */
  drawInto(frame: Uint8Array): void {
    for (const { offset, stride, x, y, width, rows, border: edge, borderValue, small } of this.planes) {
      for (let row = -edge; row < rows + edge; row += 1) {
        const start = offset + (y + row) * stride + x;
        frame.fill(borderValue, start - edge, start + width + edge);
        if (row < 0 || row >= rows) continue;
        frame.set(small.subarray(row * width, (row + 1) * width), start);
      }
    }
  }
}

function boxes(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to + 1 }, (_, index) => Math.floor((index * from) / to));
}

/** Every sample is the mean of those that it stands for: text in the room stays calm. */
function shrink(frame: Uint8Array, { offset, stride, width, rows, small, columns, lines }: PlaneArea): void {
  for (let row = 0; row < rows; row += 1) {
    const [top, bottom] = [lines[row]!, lines[row + 1]!];
    for (let column = 0; column < width; column += 1) {
      const [left, right] = [columns[column]!, columns[column + 1]!];
      let sum = 0;
      for (let y = top; y < bottom; y += 1) {
        const line = offset + y * stride;
        for (let x = left; x < right; x += 1) sum += frame[line + x]!;
      }
      small[row * width + column] = sum / ((bottom - top) * (right - left));
    }
  }
}
