import { unusable } from './unusable-drawing';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const longestSide = 2048;

/** @throws ProblemError unusable-drawing */
export function assertPng(bytes: Buffer): { readonly width: number; readonly height: number } {
  if (
    bytes.length < 33 ||
    !bytes.subarray(0, 8).equals(signature) ||
    bytes.toString('latin1', 12, 16) !== 'IHDR'
  ) {
    throw unusable('it is not a PNG picture');
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width === 0 || height === 0) throw unusable('it is an empty picture');
  if (width > longestSide || height > longestSide) {
    throw unusable(`it has more than ${longestSide} pixels in width or height`);
  }
  return { width, height };
}

/** A PNG as an SVG document: every place that draws arms needs to know one form only. */
export function svgOfPng(base64: string): string {
  const { width, height } = assertPng(Buffer.from(base64, 'base64'));
  const size = `width="${width}" height="${height}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}">` +
    `<image ${size} href="data:image/png;base64,${base64}"/></svg>`
  );
}
