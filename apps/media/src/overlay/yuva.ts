/** One plane of a strip: premultiplied values, and what of the frame stays under them. */
export interface StripPlane {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
  /** 255 minus alpha. */
  readonly keep: Uint8Array;
  /** For each row where its longest opaque part begins and ends: there the values just replace the frame's. */
  readonly opaqueFrom: Uint16Array;
  readonly opaqueTo: Uint16Array;
}

/**
 * A part of the picture with transparency, ready to be blended: premultiplied BT.709 limited-range planes for
 * 4:2:0. `x`, `y`, `width` and `height` are even.
 */
export interface Strip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly luma: StripPlane;
  readonly cb: StripPlane;
  readonly cr: StripPlane;
}

export interface RgbaPicture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Straight (not premultiplied) RGBA, 4 bytes a pixel. */
  readonly data: Uint8ClampedArray;
}

export function stripFromRgba({ x, y, width, height, data }: RgbaPicture): Strip {
  if ([x, y, width, height].some((value) => value % 2 !== 0)) {
    throw new Error(`A strip starts and ends on even pixels, not ${width}x${height} at ${x},${y}`);
  }
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const chromaWidth = width / 2;
  const chromaSize = chromaWidth * (height / 2);
  const luma = new Uint8Array(width * height);
  const lumaKeep = new Uint8Array(width * height);
  const cb = new Uint8Array(chromaSize);
  const cr = new Uint8Array(chromaSize);
  const chromaKeep = new Uint8Array(chromaSize);
  const colour = new ColourReader(data);
  for (let row = 0, chroma = 0; row < height; row += 2) {
    for (let column = 0; column < width; column += 2, chroma += 1) {
      const pixel = row * width + column;
      let [cbSum, crSum, alphaSum] = [0, 0, 0];
      for (let corner = 0; corner < 4; corner += 1) {
        const at = pixel + (corner & 1) + (corner >> 1) * width;
        colour.read(at, pixels[at]!);
        luma[at] = colour.luma;
        lumaKeep[at] = 255 - colour.alpha;
        cbSum += colour.cb;
        crSum += colour.cr;
        alphaSum += colour.alpha;
      }
      cb[chroma] = cbSum / 4 + 0.5;
      cr[chroma] = crSum / 4 + 0.5;
      chromaKeep[chroma] = 255 - Math.floor(alphaSum / 4 + 0.5);
    }
  }
  return {
    ...{ x, y, width, height },
    luma: plane(width, height, luma, lumaKeep),
    cb: plane(chromaWidth, height / 2, cb, chromaKeep),
    cr: plane(chromaWidth, height / 2, cr, chromaKeep),
  };
}

function plane(width: number, height: number, values: Uint8Array, keep: Uint8Array): StripPlane {
  const opaqueFrom = new Uint16Array(height);
  const opaqueTo = new Uint16Array(height);
  for (let row = 0; row < height; row += 1) {
    let from = 0;
    for (let column = 0; column < width; column += 1) {
      if (keep[row * width + column] !== 0) from = column + 1;
      else if (column + 1 - from > opaqueTo[row]! - opaqueFrom[row]!) {
        opaqueFrom[row] = from;
        opaqueTo[row] = column + 1;
      }
    }
  }
  return { width, height, values, keep, opaqueFrom, opaqueTo };
}

/** The colour of one pixel after another, premultiplied; most are like the one before: a card is areas of one colour. */
class ColourReader {
  private last: number | null = null;
  luma = 0;
  cb = 0;
  cr = 0;
  alpha = 0;

  constructor(private readonly data: Uint8ClampedArray) {}

  /** @param pixel the four bytes at place `at`, as one number. */
  read(at: number, pixel: number): void {
    if (pixel === this.last) return;
    this.last = pixel;
    const { data } = this;
    const red = data[at * 4]!;
    const green = data[at * 4 + 1]!;
    const blue = data[at * 4 + 2]!;
    this.alpha = data[at * 4 + 3]!;
    const share = this.alpha / 255;
    this.luma = Math.round(share * (16 + 0.18259 * red + 0.61423 * green + 0.06201 * blue));
    this.cb = share * (128 - 0.10064 * red - 0.33857 * green + 0.43922 * blue);
    this.cr = share * (128 + 0.43922 * red - 0.39894 * green - 0.04027 * blue);
  }
}
