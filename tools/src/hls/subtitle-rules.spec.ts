import { type LoadedText, subtitleFaults } from './subtitle-rules';

const cue = '3\n00:00:07.500 --> 00:00:09.250 line:12%\nOtwieram\nsesję &amp; obrady\n';
const head = (at: string, ticks: number) => `WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:${at},MPEGTS:${ticks}\n\n`;

function segment(sequence: number, cues: string, changes: Partial<LoadedText> = {}): LoadedText {
  const text = `${head(`0${sequence}.021`, sequence * 90_000 + 1890)}${cues}`;
  return { sequence, text, seconds: 1, discontinuity: false, pictureBegins: sequence + 0.021, ...changes };
}

const faultsOf = (...segments: readonly LoadedText[]) => subtitleFaults(segments).join('; ');
const good = [segment(6, ''), segment(7, cue), segment(8, cue), segment(9, cue)];

describe('a rendition of subtitles', () => {
  it('is accepted when its cues stand in every segment that they span', () => {
    expect(faultsOf(...good)).toBe('');
  });

  it('may have a time of its own, and a clock that begins anew', () => {
    const hours = 30 * 3600;
    const own = `${head('02.000', hours * 90_000 - 2 ** 33)}1\n00:00:02.500 --> 00:00:02.750\nTak\n`;
    expect(faultsOf(segment(0, '', { text: own, pictureBegins: hours }))).toBe('');
  });

  it('may leave a cue with an encoder that ended', () => {
    expect(faultsOf(segment(7, cue), segment(8, '', { discontinuity: true }))).toBe('');
  });

  it.each([
    ['captions 7 do not begin with a header', segment(7, '', { text: cue })],
    ['captions 7 do not begin with a header', segment(7, '', { text: `WEBVTT\n\n${cue}` })],
    ['the cue 3 is not of captions 6', segment(6, cue)],
    // Tied to the wrong second.
    ['the cue 3 is not of captions 7', segment(7, '', { text: `${head('07.021', 810_000)}${cue}` })],
    ['the cue 3 of captions 7 ends before', segment(7, cue.replace('09.250', '07.250'))],
    ['captions 7 have cues without ids', segment(7, cue.replace('3\n', ''))],
    ['captions 7 have cues without ids', segment(7, `${cue}\n${cue}`)],
    ['captions 7 cannot be read', segment(7, cue.replace('sesję', '<b>sesję</b>'))],
    ['captions 7 cannot be read', segment(7, cue.replace('09.250', '09:250'))],
  ])('is refused: %s', (fault, text) => {
    expect(faultsOf(text)).toContain(fault);
  });

  it.each([
    ['the cue 3 is missing in captions 8', ''],
    ['the cue 3 is another one in captions 8', cue.replace('09.250', '09.251')],
    ['the cue 3 is another one in captions 8', cue.replace('Otwieram', 'Zamykam')],
  ])('is refused: %s', (fault, second) => {
    expect(faultsOf(segment(7, cue), segment(8, second))).toContain(fault);
  });
});
