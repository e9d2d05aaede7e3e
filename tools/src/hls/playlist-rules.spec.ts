import { readMediaPlaylist } from './media-playlist';
import { playlistFaults, successionFaults } from './playlist-rules';

const start = Date.parse('2026-11-26T10:00:00.000Z');

/** One segment: what stands before its name. */
function segment(index: number, changes: { at?: number; seconds?: string; before?: string } = {}): string {
  const { at = start + index * 1000, seconds = '1.000', before = '' } = changes;
  const date = new Date(at).toISOString();
  return `${before}#EXT-X-PROGRAM-DATE-TIME:${date}\n#EXTINF:${seconds},\nsegment-${index}.m4s\n`;
}

function header({ version = 7, target = 1, sequence = 0, discontinuity = 0 } = {}): string {
  return [
    '#EXTM3U',
    `#EXT-X-VERSION:${version}`,
    `#EXT-X-TARGETDURATION:${target}`,
    `#EXT-X-MEDIA-SEQUENCE:${sequence}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${discontinuity}`,
    '',
  ].join('\n');
}

const map = (name: string) => `#EXT-X-MAP:URI="${name}.mp4"\n`;
const first = segment(0, { before: map('init-0') });
const good = header() + first + segment(1) + segment(2);
const another = `#EXT-X-DISCONTINUITY\n${map('init-2')}`;

const faultsOf = (text: string) => playlistFaults(readMediaPlaylist(text)).join('; ');

describe('a live playlist', () => {
  it.each([
    ['a regular one', good],
    [
      'one whose encoder was replaced after a gap',
      header() + first + segment(1, { at: start + 2500, before: another }),
    ],
    ['one whose clock is a frame off', header() + first + segment(1, { at: start + 1040 })],
  ])('is accepted: %s', (_, text) => {
    expect(faultsOf(text)).toBe('');
  });

  it.each([
    ['the first line is not #EXTM3U', good.replace('#EXTM3U\n', '')],
    ['#EXT-X-TARGETDURATION is missing', good.replace('#EXT-X-TARGETDURATION:1\n', '')],
    [
      '#EXT-X-MEDIA-SEQUENCE stands 2 times',
      good.replace('#EXT-X-MED', '#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-MED'),
    ],
    ['#EXT-X-TARGETDURATION is no whole number', header({ target: 1.5 }) + first],
    [
      '#EXT-X-MEDIA-SEQUENCE stands after a segment',
      `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:1\n${first}#EXT-X-MEDIA-SEQUENCE:0\n`,
    ],
    ['version 5 has no EXT-X-MAP', header({ version: 5 }) + first],
    ['version 2 has no decimals', header({ version: 2 }) + segment(0, { seconds: '0.960' })],
    ['segment 1 has no #EXTINF', `${header()}${first}segment-1.m4s\n`],
    ['segment 1 lasts 0 s', header() + first + segment(1, { seconds: '0' })],
    ['segment 1 of 1.6 s is over the target', header() + first + segment(1, { seconds: '1.6' })],
    ['segment 0 has no EXT-X-MAP', header() + segment(0)],
    ['segment 1 has no EXT-X-PROGRAM-DATE-TIME', `${header()}${first}#EXTINF:1,\nsegment-1.m4s\n`],
    ['segment 1 has another init segment', header() + first + segment(1, { before: map('init-1') })],
    ['segment 1 begins 100 ms before', header() + first + segment(1, { at: start + 900 })],
    ['segment 1 begins 41 ms too late', header() + first + segment(1, { at: start + 1041 })],
    ['segment 1 begins 500 ms before', header() + first + segment(1, { at: start + 500, before: another })],
  ])('is refused: %s', (fault, text) => {
    expect(faultsOf(text)).toContain(fault);
  });
});

describe('a live playlist that was loaded again', () => {
  const between = (before: string, after: string) =>
    successionFaults(readMediaPlaylist(before), readMediaPlaylist(after)).join('; ');
  const replaced = header() + first + segment(1, { before: another }) + segment(2);
  const grown = header({ sequence: 1 }) + map('init-0') + segment(1) + segment(2) + segment(3);

  it.each([
    ['unchanged', good, good],
    ['grown', good, grown],
    [
      'with its discontinuity gone and counted',
      replaced,
      header({ sequence: 2, discontinuity: 1 }) + map('init-2') + segment(2),
    ],
    ['ended', good, `${good}#EXT-X-ENDLIST\n`],
  ])('is accepted: %s', (_, before, after) => {
    expect(between(before, after)).toBe('');
  });

  it.each([
    ['the media sequence goes back', grown, good],
    ['the target duration changes from 1 to 2', good, good.replace('DURATION:1', 'DURATION:2')],
    [
      'the discontinuity sequence is 0 instead of 1',
      replaced,
      header({ sequence: 2 }) + map('init-2') + segment(2),
    ],
    [
      'the discontinuity sequence is 0 instead of 3',
      header({ discontinuity: 3 }) + first,
      header({ sequence: 9 }) + map('x') + segment(9),
    ],
    ['it goes on after its end', `${good}#EXT-X-ENDLIST\n`, good],
    ['segment 1 is described anew', good, good.replace('segment-1', 'segment-one')],
    ['its newest segment is withdrawn', good, header() + first + segment(1)],
  ])('is refused: %s', (fault, before, after) => {
    expect(between(before, after)).toContain(fault);
  });
});
