import { boxAt } from './boxes';
import { videoSamples } from './video-samples';

/** What an encoder's stream is cut into. */
export type Piece =
  | { readonly kind: 'init'; readonly bytes: Buffer }
  /** One group of pictures; `frames` counts its pictures. */
  | { readonly kind: 'media'; readonly bytes: Buffer; readonly frames: number };

/**
 * Cuts a fragmented MP4 stream, as it comes in chunks of any size, into the init segment (everything through
 * `moov`) and media segments (everything through `mdat`). Boxes after the last fragment (`mfra`) are left out.
 * Throws when the bytes are no such stream.
 */
export class FragmentReader {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private wanted = 0;
  private boxes: Buffer[] = [];
  private moof: Buffer | null = null;

  push(chunk: Buffer): Piece[] {
    this.waiting.push(chunk);
    this.waitingBytes += chunk.length;
    if (this.waitingBytes < this.wanted) return [];
    const bytes = this.waiting.length === 1 ? chunk : Buffer.concat(this.waiting);
    const pieces: Piece[] = [];
    let offset = 0;
    for (let box = boxAt(bytes, offset); box; box = boxAt(bytes, offset)) {
      const piece = this.takeBox(box.type, bytes.subarray(offset, offset + box.length));
      if (piece) pieces.push(piece);
      offset += box.length;
    }
    const rest = bytes.subarray(offset);
    this.waiting = rest.length > 0 ? [rest] : [];
    this.waitingBytes = rest.length;
    this.wanted = rest.length >= 4 ? rest.readUInt32BE(0) : 0;
    return pieces;
  }

  private takeBox(type: string, box: Buffer): Piece | null {
    if (type === 'mfra') return null;
    this.boxes.push(box);
    if (type === 'moof') this.moof = box;
    if (type !== 'moov' && type !== 'mdat') return null;
    const bytes = Buffer.concat(this.boxes);
    this.boxes = [];
    if (type === 'moov') return { kind: 'init', bytes };
    if (this.moof === null) throw new Error('Not a fragmented MP4 stream: mdat without moof');
    const frames = videoSamples(this.moof);
    this.moof = null;
    return { kind: 'media', bytes, frames };
  }
}
