import { type AskedEdge, askedEdge, holds, isAbsurd, readEdge } from './playlist-edge';

const part = (file: string) => `#EXT-X-PART:DURATION=0.20000,URI="${file}"`;
/** Segments 7 and 8 are whole, 9 has two parts. */
const live = [
  ...['#EXTM3U', '#EXT-X-TARGETDURATION:1', '#EXT-X-MEDIA-SEQUENCE:7', '#EXTINF:1.00000,', 'a-7.m4s'],
  ...[part('a-8.0.m4s'), '#EXTINF:1.00000,', 'a-8.m4s', part('a-9.0.m4s'), part('a-9.1.m4s')],
  ...['#EXT-X-PRELOAD-HINT:TYPE=PART,URI="a-9.2.m4s"', ''],
].join('\n');

describe('the newest end of a playlist', () => {
  it('is read from its text', () => {
    expect(readEdge(live)).toEqual({
      ...{ whole: 8, openParts: 2, hint: 'a-9.2.m4s', targetSeconds: 1, ended: false },
    });
  });

  it.each<[string, AskedEdge, boolean]>([
    ['a whole segment that is there', { sequence: 8, part: null }, true],
    ['any part of it, even one that it never had', { sequence: 8, part: 99 }, true],
    ['a part that is there', { sequence: 9, part: 1 }, true],
    ['the next part', { sequence: 9, part: 2 }, false],
    ['the segment that is not whole', { sequence: 9, part: null }, false],
    ['a part of the segment after it', { sequence: 10, part: 0 }, false],
  ])('says whether it holds %s', (_, asked, expected) => {
    expect(holds(readEdge(live), asked)).toBe(expected);
    expect(holds(readEdge(`${live}#EXT-X-ENDLIST\n`), asked)).toBe(true);
  });

  it('tells a player that asks too far ahead that it follows something else', () => {
    const edge = readEdge(live);
    expect([10, 11].map((sequence) => isAbsurd(edge, { sequence, part: null }))).toEqual([false, true]);
  });

  it.each<[object, AskedEdge | null]>([
    [{}, null],
    [{ other: 'x' }, null],
    [{ _HLS_msn: '12' }, { sequence: 12, part: null }],
    [
      { _HLS_msn: '12', _HLS_part: '0' },
      { sequence: 12, part: 0 },
    ],
  ])('is asked for with %j', (query, expected) => {
    expect(askedEdge(query as Record<string, unknown>)).toEqual(expected);
  });

  it.each([
    { _HLS_msn: '-1' },
    { _HLS_msn: '' },
    { _HLS_msn: '1e9' },
    { _HLS_msn: '99999999999999999999' },
    { _HLS_msn: ['1', '2'] },
    { _HLS_part: '1' },
    { _HLS_msn: '1', _HLS_part: 'x' },
  ])('is not asked for with %j', (query) => {
    expect(() => askedEdge(query)).toThrow(RangeError);
  });
});
