/** A box of an ISO base media file (ISO/IEC 14496-12) without its header. */
export interface Box {
  readonly type: string;
  readonly payload: Buffer;
}

const headerBytes = 8;

/** @throws Error when the bytes do not end where a box ends */
function boxesOf(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const length = bytes.length - offset < headerBytes ? 0 : bytes.readUInt32BE(offset);
    if (length < headerBytes || offset + length > bytes.length) throw new Error('A box is cut off');
    const type = bytes.toString('latin1', offset + 4, offset + headerBytes);
    boxes.push({ type, payload: bytes.subarray(offset + headerBytes, offset + length) });
    offset += length;
  }
  return boxes;
}

/** Every box at the end of a path of types. */
export function boxesAt(bytes: Buffer, [type, ...deeper]: readonly string[]): Buffer[] {
  const found = boxesOf(bytes)
    .filter((box) => box.type === type)
    .map(({ payload }) => payload);
  return deeper.length === 0 ? found : found.flatMap((payload) => boxesAt(payload, deeper));
}

/** The first of them. @throws Error when there is none */
export function boxAt(bytes: Buffer, path: readonly string[]): Buffer {
  const [first] = boxesAt(bytes, path);
  if (!first) throw new Error(`There is no box ${path.join('/')}`);
  return first;
}
