import fc from 'fast-check';
import type { Cue, CueFault } from './cue';
import { readCues } from './read-cues';
import { plainLines, writeWebVtt, writeWebVttSegment } from './webvtt';

const cuesIn = (file: string): readonly Cue[] => {
  const read = readCues(file);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.cues;
};
const faultsIn = (file: string): readonly CueFault[] => {
  const read = readCues(file);
  return 'faults' in read ? read.faults : [];
};
const cue = (text: string, from = 1, to = 2): Cue => ({ from, to, text });

describe('a WebVTT segment', () => {
  it('ties its times to the clock of the picture', () => {
    expect(writeWebVttSegment(7.0213, [{ id: '3', ...cue('Witam\n<b>państwa</b>', 6.5, 9.25) }])).toBe(
      [
        ...['WEBVTT', 'X-TIMESTAMP-MAP=LOCAL:00:00:07.021,MPEGTS:631890', '', '3'],
        ...['00:00:06.500 --> 00:00:09.250 line:12% align:center', 'Witam', '&lt;b&gt;państwa&lt;/b&gt;', ''],
      ].join('\n'),
    );
  });

  it('says that nothing is shown, and knows that the clock begins anew after 26 hours', () => {
    const hours = 27 * 3600;
    expect(writeWebVttSegment(hours, [])).toBe(
      `WEBVTT\nX-TIMESTAMP-MAP=LOCAL:27:00:00.000,MPEGTS:${hours * 90_000 - 2 ** 33}\n\n`,
    );
  });

  it('is read as any other', () => {
    const said = cue('00:00:00.000 --> 00:00:09.000', 3, 4);
    expect(cuesIn(writeWebVttSegment(3, [{ id: '1', ...said }]))).toEqual([said]);
  });
});

describe('a WebVTT file', () => {
  it('is written with its hours, whatever the length', () => {
    expect(writeWebVtt([cue('Otwieram sesję', 0, 1.5), cue('Dziękuję', 360_000.4996, 360_001)])).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nOtwieram sesję\n\n100:00:00.500 --> 100:00:01.000\nDziękuję\n',
    );
  });

  it.each([
    ['a tag', '<script>alert(1)</script>'],
    ['an arrow', '00:00:00.000 --> 00:00:09.000'],
    ['an empty line and a cue', 'a\n\n00:00:05.000 --> 00:00:06.000\nfałszywe'],
    ['a header', 'WEBVTT\n\nNOTE'],
    ['a reference', '&lt;b&gt; &amp;amp; &#60;'],
    ['other line ends', 'a\r\rb\u2028\u2028c'],
    ['a zero byte', 'a\0b'],
    ['half a character', 'a\ud800b'],
  ])('holds %s as nothing but text', (_, text) => {
    expect(cuesIn(writeWebVtt([cue(text), cue('dalej', 3, 4)]))).toEqual([
      cue(plainLines(text)),
      cue('dalej', 3, 4),
    ]);
  });

  it('is read as it was written, whatever the texts say', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((one) => plainLines(one) !== '');
    const hostile = fc.array(fc.constantFrom('<', '>', '&', '-->', '\n', '\r', '\0', 'amp;', '{\\an8}', 'a'));
    const words = fc.oneof(
      text,
      hostile.map((parts) => `a${parts.join('')}`),
    );
    const times = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(times, fc.integer({ min: 1, max: 9000 }), words), { minLength: 1 }),
        (all) => {
          const cues = all
            .map(([from, length, one]) => cue(one, from / 1000, (from + length) / 1000))
            .toSorted((a, b) => a.from - b.from || a.to - b.to);
          expect(cuesIn(writeWebVtt(cues))).toEqual(
            cues.map((one) => ({ ...one, text: plainLines(one.text) })),
          );
        },
      ),
    );
  });

  it('without a text that could be shown has no cue', () => {
    expect(writeWebVtt([cue(' \n\t')])).toBe('WEBVTT\n\n');
  });
});

describe('a file from elsewhere', () => {
  it.each([
    [
      'with a byte order mark and Windows line ends',
      '\uFEFFWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nDzień dobry\r\n',
    ],
    ['with old Mac line ends', 'WEBVTT\r\r00:01.000 --> 00:02.000\rDzień dobry'],
    [
      'with a title and a head',
      'WEBVTT - Sesja\nKind: captions\nLanguage: pl\n\n00:01.000 --> 00:02.000\nDzień dobry',
    ],
    ['with cue ids', 'WEBVTT\n\nintro 1\n00:00:01.000 --> 00:00:02.000\nDzień dobry'],
    ['with settings', 'WEBVTT\n\n00:01.000 --> 00:02.000 line:0 position:20% align:start\nDzień dobry'],
    [
      'with notes, styles and regions',
      'WEBVTT\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\nNOTE a --> b\nwięcej\n\n00:01.000 --> 00:02.000\nDzień dobry',
    ],
    ['with tags', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<i.loud>Dzień</i> <00:01.500><c>dobry</c>'],
    ['with a tag that never ends', 'WEBVTT\n\n00:01.000 --> 00:02.000\nDzień dobry<b'],
    [
      'with an empty cue beside it',
      'WEBVTT\n\n00:00.000 --> 00:01.000\n \n\n00:01.000 --> 00:02.000\nDzień dobry',
    ],
    ['that is SRT', '1\n00:00:01,000 --> 00:00:02,000\nDzień dobry\n'],
    [
      'that is SRT with styles and dots',
      '\uFEFF\n1\r\n0:0:1.0 --> 00:00:02,000\r\n{\\an8}<font color="#fff">Dzień dobry</font>\r\n',
    ],
  ])('%s is read', (_, file) => {
    expect(cuesIn(file)).toEqual([cue('Dzień dobry')]);
  });

  it('keeps who speaks, line ends within a text, and what only looks like a tag in SRT', () => {
    expect(cuesIn('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna Nowak>Wnoszę\no przerwę</v>')).toEqual([
      cue('Anna Nowak: Wnoszę\no przerwę'),
    ]);
    expect(cuesIn('1\n00:00:01,000 --> 00:00:02,000\n5 < 7 > 3')).toEqual([cue('5 < 7 > 3')]);
  });

  it('is put into the order of time', () => {
    const file = 'WEBVTT\n\n00:03.000 --> 00:04.000\nb\n\n00:01.000 --> 00:02.000\na';
    expect(cuesIn(file)).toEqual([cue('a'), cue('b', 3, 4)]);
  });

  it.each<[string, string, CueFault]>([
    ['is neither format', 'Dzień dobry', { line: 1, fault: 'unknown-format' }],
    ['is empty', '', { line: 1, fault: 'unknown-format' }],
    ['only begins with the word', 'WEBVTTx\n\n', { line: 1, fault: 'unknown-format' }],
    ['has no cues', 'WEBVTT\n\nNOTE nic\n', { line: 4, fault: 'no-cues' }],
    ['has a text without a time', 'WEBVTT\n\nid\ntekst\n', { line: 3, fault: 'time-expected' }],
    ['has a time that is none', 'WEBVTT\n\n00:61.000 --> 00:62.000\na', { line: 3, fault: 'bad-time' }],
    [
      'has an SRT time in WebVTT',
      'WEBVTT\n\n00:00:01,000 --> 00:00:02,000\na',
      { line: 3, fault: 'bad-time' },
    ],
    [
      'ends before it begins',
      'WEBVTT\n\n00:02.000 --> 00:01.000\na',
      { line: 3, fault: 'ends-before-it-begins' },
    ],
    [
      'lacks the empty line before a cue',
      'WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb',
      { line: 5, fault: 'time-expected' },
    ],
    [
      'has a text without an end',
      `WEBVTT\n\n00:01.000 --> 00:02.000\n${'x'.repeat(1001)}`,
      { line: 4, fault: 'text-too-long' },
    ],
  ])('that %s is refused with the line', (_, file, fault) => {
    expect(faultsIn(file)).toEqual([fault]);
  });

  it('is told all its faults at once, up to a number that somebody reads', () => {
    const wrong = Array.from({ length: 50 }, (_, index) => `00:0${index}.000 --> x\na`);
    expect(faultsIn(`WEBVTT\n\n${wrong.join('\n\n')}`)).toHaveLength(20);
  });

  it('never is more than a refusal, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (noise) => {
        expect(Object.keys(readCues(noise))).toHaveLength(1);
        expect(Object.keys(readCues(`WEBVTT\n\n${noise}`))).toHaveLength(1);
      }),
    );
  });
});
