import fc from 'fast-check';
import { appendPart, appendSegment, emptyPlaylist, endPlaylist, type Part, type Playlist } from './playlist';
import { playlistText } from './playlist-text';
import { readPlaylist } from './read-playlist';

const begin = Date.parse('2026-11-26T09:00:00.000Z');
const around = { parts: { target: 0.2, hint: 'next.m4s' }, reports: [], dateRanges: [] };
const textOf = (playlist: Playlist): string => playlistText(playlist, around);

const partOf = (sequence: number, index: number): Part => ({
  file: `a-${sequence}.${index}.m4s`,
  durationSeconds: 0.2,
  independent: index === 0,
});

interface Asked {
  readonly discontinuities?: readonly number[];
  readonly gaps?: readonly number[];
  /** Parts of each segment, and of the one that is being made. */
  readonly parts?: number;
  readonly openParts?: number;
}

function withSegments(count: number, asked: Asked = {}): Playlist {
  const { discontinuities = [], gaps = [], parts = 0, openParts = 0 } = asked;
  const headOf = (sequence: number) => ({
    ...{ sequence, init: 'init-0.mp4', startedAt: begin + sequence * 1000 },
    discontinuity: discontinuities.includes(sequence),
  });
  let playlist = emptyPlaylist;
  for (let sequence = 0; sequence < count; sequence += 1) {
    playlist = appendSegment(playlist, {
      ...{ ...headOf(sequence), file: `a-${sequence}.m4s`, durationSeconds: 1, gap: gaps.includes(sequence) },
      parts: Array.from({ length: parts }, (_, index) => partOf(sequence, index)),
    });
  }
  for (let index = 0; index < openParts; index += 1) {
    playlist = appendPart(playlist, headOf(count), partOf(count, index));
  }
  return playlist;
}

describe('the media playlist', () => {
  it('is RFC 8216 text with the tags of low latency', () => {
    const beside = { playlist: '360p.m3u8', lastSequence: 1, lastPart: 1 };
    const text = playlistText(withSegments(1, { parts: 2, openParts: 1 }), {
      ...{ ...around, reports: [beside], dateRanges: ['#EXT-X-DATERANGE:ID="v"'] },
    });
    expect(text.split('\n')).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-TARGETDURATION:1',
      '#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=0.60000',
      '#EXT-X-PART-INF:PART-TARGET=0.20000',
      '#EXT-X-MEDIA-SEQUENCE:0',
      '#EXT-X-DISCONTINUITY-SEQUENCE:0',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '#EXT-X-DATERANGE:ID="v"',
      '#EXT-X-MAP:URI="init-0.mp4"',
      '#EXT-X-PROGRAM-DATE-TIME:2026-11-26T09:00:00.000Z',
      '#EXT-X-PART:DURATION=0.20000,URI="a-0.0.m4s",INDEPENDENT=YES',
      '#EXT-X-PART:DURATION=0.20000,URI="a-0.1.m4s"',
      '#EXTINF:1.00000,',
      'a-0.m4s',
      '#EXT-X-PROGRAM-DATE-TIME:2026-11-26T09:00:01.000Z',
      '#EXT-X-PART:DURATION=0.20000,URI="a-1.0.m4s",INDEPENDENT=YES',
      '#EXT-X-PRELOAD-HINT:TYPE=PART,URI="next.m4s"',
      '#EXT-X-RENDITION-REPORT:URI="360p.m3u8",LAST-MSN=1,LAST-PART=1',
      '',
    ]);
  });

  it('lists the last thirty segments and counts those before', () => {
    const text = textOf(withSegments(100));
    expect(text).toContain('#EXT-X-MEDIA-SEQUENCE:70\n');
    expect(text.match(/#EXTINF/g)).toHaveLength(30);
    expect(text).toContain('a-99.m4s');
  });

  it('lists the parts of the last three whole segments and of the one that is being made', () => {
    const { segments, open } = withSegments(10, { parts: 5, openParts: 2 });
    expect(segments.filter(({ parts }) => parts.length > 0).map(({ sequence }) => sequence)).toEqual([
      7, 8, 9,
    ]);
    expect(open?.parts).toHaveLength(2);
  });

  it('names the new init segment after a discontinuity', () => {
    const after = appendSegment(withSegments(2), {
      ...{ sequence: 2, file: 'a-2.m4s', init: 'init-2.mp4', durationSeconds: 0.48, parts: [], gap: false },
      ...{ startedAt: begin + 5000, discontinuity: true },
    });
    expect(textOf(after)).toContain(
      'a-1.m4s\n#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI="init-2.mp4"\n#EXT-X-PROGRAM-DATE-TIME:2026-11-26T09:00:05.000Z\n#EXTINF:0.48000,',
    );
  });

  it('counts a discontinuity when its tag leaves, not before', () => {
    const stillFirst = withSegments(35, { discontinuities: [5] });
    expect(stillFirst.segments[0]).toMatchObject({ sequence: 5, discontinuity: true });
    expect(stillFirst.discontinuitySequence).toBe(0);
    expect(withSegments(36, { discontinuities: [5] }).discontinuitySequence).toBe(1);
  });

  it('says of a segment that is not there that it is a gap', () => {
    expect(textOf(withSegments(2, { gaps: [1] }))).toContain('#EXT-X-GAP\n#EXTINF:1.00000,\na-1.m4s');
  });

  it('ends with whole segments and ENDLIST, and nothing of low latency', () => {
    const text = textOf(endPlaylist(withSegments(2, { parts: 5, openParts: 1 })));
    expect(text).toMatch(/a-1\.m4s\n#EXT-X-ENDLIST\n$/);
    expect(text).not.toMatch(/PART|SERVER-CONTROL|HINT/);
  });

  it('is read as it was written', () => {
    const some = fc.array(fc.nat(80), { maxLength: 5 });
    const parts = fc.nat(5);
    fc.assert(
      fc.property(fc.nat(80), some, some, parts, parts, (count, discontinuities, gaps, whole, openParts) => {
        const playlist = withSegments(count, { discontinuities, gaps, parts: whole, openParts });
        expect(readPlaylist(textOf(playlist))).toEqual(playlist);
        const ended = endPlaylist(playlist);
        expect(readPlaylist(textOf(ended))).toEqual(ended);
      }),
    );
  });

  it.each([
    ['an empty file', ''],
    ['a playlist without its numbers', '#EXTM3U\n#EXTINF:1.000,\nsegment-0.m4s\n'],
    [
      'a segment without a description',
      '#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-DISCONTINUITY-SEQUENCE:0\na.m4s\n',
    ],
    [
      'a part without a duration',
      '#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-DISCONTINUITY-SEQUENCE:0\n#EXT-X-PART:URI="a"\n',
    ],
  ])('refuses to go on from %s', (_, text) => {
    expect(() => readPlaylist(text)).toThrow();
  });
});
