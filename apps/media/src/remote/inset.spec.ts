import { frameBytes } from '../picture-format';
import { Inset } from './inset';

const size = { width: 320, height: 180 };
const [luma, chromaWidth] = [size.width * size.height, size.width / 2];

/** A frame whose left half is darker than its right one. */
function halves(left: number, right: number): Buffer {
  const frame = Buffer.alloc(frameBytes(size), 90);
  for (let at = 0; at < luma; at += 1) frame[at] = at % size.width < size.width / 2 ? left : right;
  return frame;
}

function drawn(): Buffer {
  const inset = new Inset(size);
  inset.take(halves(40, 80));
  const frame = Buffer.alloc(frameBytes(size), 200);
  inset.drawInto(frame);
  return frame;
}

it('shows the whole room small at the right, below the badge and above the lower third', () => {
  const frame = drawn();
  const row = Array.from(frame.subarray(40 * size.width, 41 * size.width));
  const covered = row.flatMap((value, x) => (value === 200 ? [] : [x]));
  expect([covered[0], covered.at(-1)]).toEqual([226, 309]);
  expect(row.slice(228, 308)).toEqual([...Array<number>(40).fill(40), ...Array<number>(40).fill(80)]);
});

it('has a thin light border on every side', () => {
  const frame = drawn();
  const at = (x: number, y: number): number => frame[y * size.width + x]!;
  expect([at(226, 40), at(227, 40), at(308, 40), at(309, 40)]).toEqual([220, 220, 220, 220]);
  const column = Array.from({ length: size.height }, (_, y) => at(260, y));
  const rows = column.flatMap((value, y) => (value === 200 ? [] : [y]));
  expect([rows[0], rows.at(-1)]).toEqual([22, 71]);
  expect([column[22], column[23], column[70], column[71]]).toEqual([220, 220, 220, 220]);
});

it('has the room’s colours, and leaves everything beside it alone', () => {
  const frame = drawn();
  const chroma = (x: number, y: number): number => frame[luma + y * chromaWidth + x]!;
  expect([chroma(120, 20), chroma(113, 20), chroma(100, 20), chroma(156, 20)]).toEqual([90, 128, 200, 200]);
});
