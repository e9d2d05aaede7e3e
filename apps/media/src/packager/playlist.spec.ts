import fc from 'fast-check';
import { appendSegment, emptyPlaylist, type Playlist, playlistText } from './playlist';
import { readPlaylist } from './read-playlist';

const begin = Date.parse('2026-11-26T09:00:00.000Z');

function withSegments(count: number, discontinuities: readonly number[] = [], init = 'init-0.mp4'): Playlist {
  let playlist = emptyPlaylist;
  for (let sequence = 0; sequence < count; sequence += 1) {
    playlist = appendSegment(playlist, {
      ...{ sequence, file: `segment-${sequence}.m4s`, init, durationSeconds: 1 },
      startedAt: begin + sequence * 1000,
      discontinuity: discontinuities.includes(sequence),
    });
  }
  return playlist;
}

describe('the media playlist', () => {
  it('is RFC 8216 text', () => {
    expect(playlistText(withSegments(2))).toBe(
      [
        '#EXTM3U',
        '#EXT-X-VERSION:7',
        '#EXT-X-TARGETDURATION:1',
        '#EXT-X-MEDIA-SEQUENCE:0',
        '#EXT-X-DISCONTINUITY-SEQUENCE:0',
        '#EXT-X-INDEPENDENT-SEGMENTS',
        '#EXT-X-MAP:URI="init-0.mp4"',
        '#EXT-X-PROGRAM-DATE-TIME:2026-11-26T09:00:00.000Z',
        '#EXTINF:1.000,',
        'segment-0.m4s',
        '#EXT-X-PROGRAM-DATE-TIME:2026-11-26T09:00:01.000Z',
        '#EXTINF:1.000,',
        'segment-1.m4s',
        '',
      ].join('\n'),
    );
  });

  it('lists the last thirty segments and counts those before', () => {
    const text = playlistText(withSegments(100));
    expect(text).toContain('#EXT-X-MEDIA-SEQUENCE:70\n');
    expect(text.match(/#EXTINF/g)).toHaveLength(30);
    expect(text).toContain('segment-99.m4s');
  });

  it('names the new init segment after a discontinuity', () => {
    const before = withSegments(2);
    const after = appendSegment(before, {
      ...{ sequence: 2, file: 'segment-2.m4s', init: 'init-2.mp4', durationSeconds: 0.48 },
      ...{ startedAt: begin + 5000, discontinuity: true },
    });
    expect(playlistText(after)).toContain(
      'segment-1.m4s\n#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI="init-2.mp4"\n#EXT-X-PROGRAM-DATE-TIME:2026-11-26T09:00:05.000Z\n#EXTINF:0.480,',
    );
  });

  it('counts a discontinuity when its tag leaves, not before', () => {
    const stillFirst = withSegments(35, [5]);
    expect(stillFirst.segments[0]).toMatchObject({ sequence: 5, discontinuity: true });
    expect(stillFirst.discontinuitySequence).toBe(0);
    expect(withSegments(36, [5]).discontinuitySequence).toBe(1);
  });

  it('ends with ENDLIST once ended', () => {
    expect(playlistText({ ...withSegments(1), ended: true })).toMatch(/segment-0\.m4s\n#EXT-X-ENDLIST\n$/);
  });

  it('is read as it was written', () => {
    const marks = fc.array(fc.nat(80), { maxLength: 5 });
    fc.assert(
      fc.property(fc.nat(80), marks, fc.boolean(), (count, discontinuities, ended) => {
        const playlist = { ...withSegments(count, discontinuities), ended };
        expect(readPlaylist(playlistText(playlist))).toEqual(playlist);
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
  ])('refuses to go on from %s', (_, text) => {
    expect(() => readPlaylist(text)).toThrow();
  });
});
