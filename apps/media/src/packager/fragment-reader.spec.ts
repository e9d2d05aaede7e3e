import fc from 'fast-check';
import { FragmentReader, type Piece } from './fragment-reader';

function box(type: string, ...content: readonly (Buffer | readonly number[])[]): Buffer {
  const payload = Buffer.concat(content.map((part) => Buffer.from(part)));
  const header = Buffer.alloc(8);
  header.writeUInt32BE(payload.length + 8);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, payload]);
}

const number = (value: number): number[] => [0, 0, value >> 8, value & 255];
const traf = (track: number, samples: number): Buffer =>
  box('traf', box('tfhd', number(0), number(track)), box('trun', number(0), number(samples)));
const fragment = (frames: number): Buffer =>
  Buffer.concat([
    box('moof', box('mfhd', number(0), number(1)), traf(1, frames), traf(2, 47)),
    box('mdat', Buffer.alloc(frames * 10, frames)),
  ]);
const init = Buffer.concat([box('ftyp', [1, 2]), box('moov', [3])]);
const stream = Buffer.concat([init, fragment(25), box('styp', [9]), fragment(7), box('mfra', [0])]);

function cut(chunks: readonly Buffer[]): Piece[] {
  const reader = new FragmentReader();
  return chunks.flatMap((chunk) => reader.push(chunk));
}

describe('cutting a fragmented MP4 stream', () => {
  it('gives the init segment, then a segment for each fragment with its pictures', () => {
    expect(cut([stream])).toEqual([
      { kind: 'init', bytes: init },
      { kind: 'media', bytes: fragment(25), frames: 25 },
      { kind: 'media', bytes: Buffer.concat([box('styp', [9]), fragment(7)]), frames: 7 },
    ]);
  });

  it('gives the same however the stream is divided', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 40 });
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = [0, ...places.sort((a, b) => a - b), stream.length];
        const chunks = ends.slice(1).map((end, index) => stream.subarray(ends[index], end));
        expect(cut(chunks)).toEqual(cut([stream]));
      }),
    );
  });

  it('waits for a fragment that is not whole', () => {
    expect(cut([stream.subarray(0, stream.length - 40)])).toHaveLength(2);
  });

  it.each([
    ['text', Buffer.from('ffmpeg: no such filter')],
    ['a box shorter than its header', Buffer.from([0, 0, 0, 4, 0x66, 0x72, 0x65, 0x65])],
    ['media before its description', box('mdat', [1])],
  ])('refuses %s', (_, bytes) => {
    expect(() => cut([bytes])).toThrow('Not a fragmented MP4 stream');
  });
});
