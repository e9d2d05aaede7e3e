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
  const cbSum = new Float32Array(chromaSize);
  const crSum = new Float32Array(chromaSize);
  const alphaSum = new Uint16Array(chromaSize);
  let last = pixels[0]!;
  let colour = premultiplied(data, 0);
  for (let row = 0; row < height; row += 1) {
    const chromaRow = (row >> 1) * chromaWidth;
    for (let column = 0; column < width; column += 1) {
      const pixel = row * width + column;
      // Most pixels are like the one before: a card is areas of one colour.
      if (pixels[pixel] !== last) {
        last = pixels[pixel]!;
        colour = premultiplied(data, pixel * 4);
      }
      luma[pixel] = colour.luma;
      lumaKeep[pixel] = 255 - colour.alpha;
      const chroma = chromaRow + (column >> 1);
      cbSum[chroma]! += colour.cb;
      crSum[chroma]! += colour.cr;
      alphaSum[chroma]! += colour.alpha;
    }
  }
  const chromaKeep = quarters(alphaSum).map((alpha) => 255 - alpha);
  const chromaPlane = (sums: Float32Array): StripPlane =>
    plane(chromaWidth, height / 2, quarters(sums), chromaKeep);
  return {
    ...{ x, y, width, height },
    luma: plane(width, height, luma, lumaKeep),
    cb: chromaPlane(cbSum),
    cr: chromaPlane(crSum),
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

/** The means of four, rounded. */
function quarters(sums: Float32Array | Uint16Array): Uint8Array {
  const means = new Uint8Array(sums.length);
  for (let index = 0; index < sums.length; index += 1) means[index] = sums[index]! / 4 + 0.5;
  return means;
}

interface Premultiplied {
  readonly luma: number;
  readonly cb: number;
  readonly cr: number;
  readonly alpha: number;
}

function premultiplied(data: Uint8ClampedArray, at: number): Premultiplied {
  const red = data[at]!;
  const green = data[at + 1]!;
  const blue = data[at + 2]!;
  const alpha = data[at + 3]!;
  const share = alpha / 255;
  return {
    luma: Math.round(share * (16 + 0.18259 * red + 0.61423 * green + 0.06201 * blue)),
    cb: share * (128 - 0.10064 * red - 0.33857 * green + 0.43922 * blue),
    cr: share * (128 + 0.43922 * red - 0.39894 * green - 0.04027 * blue),
    alpha,
  };
}
