/** A box of an ISO base media file (ISO/IEC 14496-12): its type and what stands after its header. */
export interface Box {
  readonly type: string;
  readonly payload: Buffer;
}

const headerBytes = 8;
/** A box is at most a second of programme; a larger length means that the stream is not what we think. */
const mostBoxBytes = 64 * 1024 * 1024;

/** A complete box at the beginning of `bytes`: its type and its length with header. Null: more bytes needed. */
export function boxAt(bytes: Buffer, offset: number): { type: string; length: number } | null {
  if (bytes.length - offset < headerBytes) return null;
  const length = bytes.readUInt32BE(offset);
  const type = bytes.toString('latin1', offset + 4, offset + headerBytes);
  if (length < headerBytes || length > mostBoxBytes) {
    throw new Error(`Not a fragmented MP4 stream: box ${JSON.stringify(type)} of ${length} bytes`);
  }
  return bytes.length - offset < length ? null : { type, length };
}

export function childBoxes(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const box = boxAt(bytes, offset);
    if (box === null) throw new Error('A box ends in the middle of another');
    boxes.push({ type: box.type, payload: bytes.subarray(offset + headerBytes, offset + box.length) });
    offset += box.length;
  }
  return boxes;
}

/** The first box along a path of types, each inside the one before; null when there is none. */
export function findBox(bytes: Buffer, [type, ...deeper]: readonly string[]): Buffer | null {
  for (const box of childBoxes(bytes)) {
    if (box.type !== type) continue;
    if (deeper.length === 0) return box.payload;
    const found = findBox(box.payload, deeper);
    if (found) return found;
  }
  return null;
}

export function boxBytes(type: string, payload: Buffer): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32BE(headerBytes + payload.length);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, payload]);
}
