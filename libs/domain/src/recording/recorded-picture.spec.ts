import {
  momentAt,
  positionAt,
  readRecording,
  recordedSeconds,
  type RecordedSegment,
  recordingPlaylistEnd,
  recordingPlaylistHead,
  segmentLines,
  wholeLines,
} from './recorded-picture';

const noon = Date.UTC(2026, 2, 1, 12);
const second = (file: string, index: number, startedAt: number): RecordedSegment => ({
  ...{ file, offset: 800 + index * 1000, length: 1000, initLength: 800, durationSeconds: 1, startedAt },
});
/** Two seconds, an encoder that died, ten seconds later two more. */
const segments = [
  second('programme-0001.mp4', 0, noon),
  second('programme-0001.mp4', 1, noon + 1000),
  second('programme-0002.mp4', 0, noon + 12_000),
  second('programme-0002.mp4', 1, noon + 13_000),
];
const text =
  recordingPlaylistHead +
  segments.map((segment, index) => segmentLines(segment, segments[index - 1] ?? null)).join('');
const picture = readRecording(text);

describe('the playlist of a recording', () => {
  it('is read as it was written', () => {
    expect(picture).toEqual({ segments, ended: false });
    expect(readRecording(text + recordingPlaylistEnd).ended).toBe(true);
  });

  it('names the init section anew and a discontinuity at every other file, and only there', () => {
    expect(text.match(/#EXT-X-MAP/g)).toHaveLength(2);
    expect(text.match(/#EXT-X-DISCONTINUITY/g)).toHaveLength(1);
    expect(text.indexOf('#EXT-X-DISCONTINUITY')).toBeGreaterThan(text.indexOf('programme-0001.mp4'));
  });

  it('is whole wherever a power cut tore it', () => {
    const lines = segmentLines(segments[3]!, segments[2]!).length;
    for (let torn = 1; torn <= lines; torn += 1) {
      expect(readRecording(text.slice(0, -torn)).segments).toEqual(segments.slice(0, 3));
    }
  });
});

describe('a playlist that is continued', () => {
  const upTo = (count: number): string =>
    recordingPlaylistHead +
    segments
      .slice(0, count)
      .map((segment, index) => segmentLines(segment, segments[index - 1] ?? null))
      .join('');

  it('goes on behind its last whole segment, wherever a power cut tore it', () => {
    for (let length = 0; length <= text.length; length += 1) {
      const whole = wholeLines(text.slice(0, length));
      const count = readRecording(text.slice(0, length)).segments.length;
      expect(whole).toBe(length < recordingPlaylistHead.length ? '' : upTo(count));
    }
  });

  it('has no end any more', () => {
    expect(wholeLines(text + recordingPlaylistEnd)).toBe(text);
  });
});

describe('a moment of the meeting', () => {
  it.each([
    ['before the beginning', -5000, 0],
    ['the first frame', 0, 0],
    ['within a segment', 1500, 1.5],
    ['in the gap', 6000, 2],
    ['after the gap', 12_250, 2.25],
  ])('%s is found in the picture', (_, after, position) => {
    expect(positionAt(picture, noon + after)).toBe(position);
  });

  it('is not in a picture that was over', () => {
    expect(positionAt(picture, noon + 14_000)).toBeNull();
    expect(momentAt(picture, recordedSeconds(picture))).toBeNull();
  });

  it.each([0, 0.5, 1.999, 2, 3.5])('is what the picture shows at %d s', (position) => {
    const moment = momentAt(picture, position);
    expect(moment).not.toBeNull();
    expect(positionAt(picture, moment ?? 0)).toBeCloseTo(position, 6);
  });
});
