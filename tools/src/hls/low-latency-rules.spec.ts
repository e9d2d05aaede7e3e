import { lowLatencyFaults } from './low-latency-rules';
import { readMediaPlaylist } from './media-playlist';
import { alignmentFaults, masterFaults } from './rendition-rules';

const part = (segment: number, index: number, seconds = '0.20000') =>
  `#EXT-X-PART:DURATION=${seconds},URI="a-${segment}.${index}.m4s"${index === 0 ? ',INDEPENDENT=YES' : ''}\n`;
const parts = (segment: number, count = 5) =>
  Array.from({ length: count }, (_, index) => part(segment, index)).join('');
const whole = (segment: number, listed = parts(segment)) => `${listed}#EXTINF:1.00000,\na-${segment}.m4s\n`;
const head =
  '#EXTM3U\n#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=0.60000\n#EXT-X-PART-INF:PART-TARGET=0.20000\n';
const hint = '#EXT-X-PRELOAD-HINT:TYPE=PART,URI="a-4.1.m4s"\n';
const range =
  '#EXT-X-DATERANGE:ID="v",CLASS="c",START-DATE="2026-11-26T10:00:00.000Z",END-DATE="2026-11-26T10:00:05.000Z"\n';
const good = `${head}${range}${whole(0, '')}${whole(1)}${whole(2)}${whole(3)}${part(4, 0)}${hint}`;

describe('a playlist of low latency', () => {
  it('is accepted when it is regular, and when it is none', () => {
    expect(lowLatencyFaults(good)).toEqual([]);
    expect(lowLatencyFaults(`#EXTM3U\n${whole(0, '')}`)).toEqual([]);
  });

  it('is accepted without parts, and refused with half of them', () => {
    const alone = `#EXTM3U\n#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES\n${whole(0, '')}`;
    expect(lowLatencyFaults(alone)).toEqual([]);
    expect(lowLatencyFaults(`${alone}${part(1, 0)}`).join()).toContain('a part without a part target');
    expect(lowLatencyFaults(alone.replace('YES', 'YES,PART-HOLD-BACK=0.6')).join()).toContain(
      'without parts',
    );
  });

  it.each([
    ['PART-HOLD-BACK is 0.5', good.replace('0.60000', '0.5')],
    ['parts of an old segment are listed', good.replace(whole(0, ''), whole(0))],
    ['a-4.0.m4s begins a segment', good.replace('a-4.0.m4s",INDEPENDENT=YES', 'a-4.0.m4s"')],
    ['a-2.1.m4s is longer', good.replace(part(2, 1), part(2, 1, '0.24'))],
    ['a-2.1.m4s is too short', good.replace(part(2, 1), part(2, 1, '0.1'))],
    ['the parts from a-2.0.m4s on last', good.replace(part(2, 4), '')],
    ['there are 0 hints', good.replace(hint, '')],
    ['is hinted at and listed', good.replace('a-4.1.m4s', 'a-4.0.m4s')],
    ['a date range has the ID v', good.replace(range, range + range)],
    ['ends before it begins', good.replace('10:00:05', '09:00:05')],
    ['cannot be read', good.replace('CLASS="c"', 'CLASS="a "quoted" word"')],
  ])('is refused: %s', (fault, text) => {
    expect(lowLatencyFaults(text).join('; ')).toContain(fault);
  });
});

describe('renditions', () => {
  const listing = (at: string, seconds = '1.00000', before = '') =>
    readMediaPlaylist(
      `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:4\n${before}#EXT-X-PROGRAM-DATE-TIME:${at}\n#EXTINF:${seconds},\na.m4s\n`,
    );
  const one = listing('2026-11-26T10:00:00.000Z');

  it.each([
    ['', listing('2026-11-26T10:00:00.021Z', '1.02400')],
    ['begin 100 ms apart', listing('2026-11-26T10:00:00.100Z')],
    ['last 1 s and 0.8 s', listing('2026-11-26T10:00:00.000Z', '0.80000')],
    ['behind 0 and 1 disc', listing('2026-11-26T10:00:00.000Z', '1.00000', '#EXT-X-DISCONTINUITY\n')],
  ])('have the same seconds under the same numbers: %s', (fault, other) => {
    const found = alignmentFaults(one, other).join('; ');
    expect(fault === '' ? found : found.includes(fault)).toBe(fault === '' ? '' : true);
  });

  const subtitles =
    '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="Napisy",LANGUAGE="pl",DEFAULT=NO,AUTOSELECT=YES,URI="s.m3u8"\n';
  const sound = '#EXT-X-STREAM-INF:BANDWIDTH=150000,CODECS="mp4a.40.2",SUBTITLES="s"\naudio.m3u8\n';
  it.each([
    ['', subtitles, sound],
    ['subtitles have no NAME', subtitles.replace('NAME="Napisy",', ''), sound],
    ['subtitles have no URI', subtitles.replace(',URI="s.m3u8"', ''), sound],
    ['is the default', subtitles.replace('NO,AUTOSELECT=YES', 'YES,AUTOSELECT=NO'), sound],
    ['names subtitles that are not there', '', sound],
    ['has no subtitles, others have', subtitles, sound + sound.replace(',SUBTITLES="s"', '')],
  ])('offer subtitles to all or to none: %s', (fault, media, variants) => {
    const found = masterFaults(`#EXTM3U\n${media}${variants}`).join('; ');
    expect(fault === '' ? found : found.includes(fault)).toBe(fault === '' ? '' : true);
  });

  it('are described by a master playlist', () => {
    const variant = '#EXT-X-STREAM-INF:BANDWIDTH=150000,CODECS="mp4a.40.2"\naudio.m3u8\n';
    expect(masterFaults(`#EXTM3U\n${variant}`)).toEqual([]);
    expect(masterFaults(`#EXTM3U\n${variant.replace('mp4a', 'avc1.64001f,mp4a')}`).join()).toContain(
      'codecs',
    );
  });
});
