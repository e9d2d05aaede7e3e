/**
 * A picture that tells when it was made: a row of blocks, white for one and black for nothing, that survives
 * scaling and encoding. Between four blocks that never change stand the bits of the time in milliseconds.
 */
export const codedSize = { width: 320, height: 180 } as const;

const blocks = 32;
const blockWidth = codedSize.width / blocks;
/** The middle of the picture: the overlay is at its edges. */
const band = { top: 60, bottom: 80 } as const;
const flash = { top: 90, bottom: 110 } as const;
const [white, black, grey] = [235, 16, 110];
const before = [1, 0];
const after = [0, 1];
const bits = blocks - before.length - after.length;
/** Times are told apart over three days. */
const period = 2 ** bits;
const middle = (white + black) / 2;
/** A block that is neither is no block of ours. */
const leastContrast = 60;

/** In a page: a function `drawCoded` that draws such a picture, of now and without a flash, on a canvas of any size. */
export const drawCodedScript = `
  function drawCoded(context, width, height) {
    const code = Date.now() % ${period};
    const row = [${before.join()}, ...Array.from({ length: ${bits} }, (_, bit) => Math.floor(code / 2 ** bit) % 2), ${after.join()}];
    context.fillStyle = '#808080';
    context.fillRect(0, 0, width, height);
    const [top, bottom] = [${band.top}, ${band.bottom}].map((line) => (line * height) / ${codedSize.height});
    row.forEach((bit, block) => {
      context.fillStyle = bit ? '#ffffff' : '#000000';
      context.fillRect((block * width) / ${blocks}, top, width / ${blocks}, bottom - top);
    });
  }`;

/** @param at milliseconds since the epoch. @param isFlash whether the band below lights up */
export function codedPicture(at: number, isFlash: boolean): Buffer {
  const picture = Buffer.alloc(codedSize.width * codedSize.height, grey);
  const code = Math.floor(at) % period;
  const row = [
    ...before,
    ...Array.from({ length: bits }, (_, bit) => Math.floor(code / 2 ** bit) % 2),
    ...after,
  ];
  row.forEach((bit, block) => fill(picture, band, block, bit ? white : black));
  row.forEach((_, block) => fill(picture, flash, block, isFlash ? white : black));
  return picture;
}

/**
 * When a picture was made; null when it is another picture.
 * @param now a moment less than a day away, milliseconds since the epoch
 */
export function timeOf(picture: Uint8Array, now: number): number | null {
  const row = Array.from({ length: blocks }, (_, block) => meanOf(picture, band, block));
  return timeOfBlocks(row, now);
}

/** The same from the brightness of the blocks in a row. */
export function timeOfBlocks(row: readonly number[], now: number): number | null {
  if (row.some((value) => Math.abs(value - middle) < leastContrast)) return null;
  const read = row.map((value) => (value > middle ? 1 : 0));
  const isFramed = [...before, ...after].every(
    (bit, index) => bit === read.at(index < before.length ? index : index - before.length - after.length),
  );
  if (!isFramed) return null;
  const code = read
    .slice(before.length, before.length + bits)
    .reduce<number>((sum, bit, index) => sum + bit * 2 ** index, 0);
  const at = Math.floor(now / period) * period + code;
  return at > now + period / 2 ? at - period : at;
}

export function isFlash(picture: Uint8Array): boolean {
  return meanOf(picture, flash, blocks / 2) > middle;
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

function fill(picture: Buffer, { top, bottom }: Band, block: number, value: number): void {
  for (let row = top; row < bottom; row += 1) {
    const from = row * codedSize.width + block * blockWidth;
    picture.fill(value, from, from + blockWidth);
  }
}

/** Of the inner part: at the edges the neighbours shine through. */
function meanOf(picture: Uint8Array, { top, bottom }: Band, block: number): number {
  let sum = 0;
  let count = 0;
  for (let row = top + 5; row < bottom - 5; row += 1) {
    for (let column = 3; column < blockWidth - 3; column += 1) {
      sum += picture[row * codedSize.width + block * blockWidth + column] ?? 0;
      count += 1;
    }
  }
  return sum / count;
}
