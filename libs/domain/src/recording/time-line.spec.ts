import fc from 'fast-check';
import { momentAt, positionAt, RecordedPicture, recordedSeconds } from './recorded-picture';
import { timeLineOf } from './time-line';

const noon = Date.UTC(2026, 2, 1, 12);
const pictureOf = (starts: readonly number[]): RecordedPicture => ({
  segments: starts.map((startedAt, index) => ({
    ...{ file: 'programme-0001.mp4', offset: 800 + index * 1000, length: 1000, initLength: 800 },
    ...{ durationSeconds: 1, startedAt },
  })),
  ended: true,
});
/** Two seconds, ten seconds of nothing, two more. */
const timeLine = timeLineOf(pictureOf([noon, noon + 1000, noon + 12_000, noon + 13_000]));

describe('a span of the meeting', () => {
  it.each([
    ['within what was recorded', 500, 1500, { from: 0.5, to: 1.5 }],
    ['over a gap', 1500, 12_500, { from: 1.5, to: 2.5 }],
    ['that began before the recording', -9000, 1000, { from: 0, to: 1 }],
    ['that outlasts the recording', 13_000, 99_000, { from: 3, to: 4 }],
    ['in a gap', 3000, 11_000, null],
    ['after the end', 20_000, 30_000, null],
    ['before the beginning', -20_000, -10_000, null],
    ['of no length', 500, 500, null],
  ])('%s has its place, or none', (_, startedAt, endedAt, placed) => {
    expect(timeLine.place(noon + startedAt, noon + endedAt)).toEqual(placed);
  });
});

it('answers as the walk over all segments does, whatever the clock did', () => {
  const steps = fc.array(fc.integer({ min: -5000, max: 20_000 }), { maxLength: 30 });
  fc.assert(
    fc.property(steps, fc.integer({ min: -10_000, max: 200_000 }), (gaps, after) => {
      let clock = noon;
      const picture = pictureOf(gaps.map((gap) => (clock += gap)));
      const line = timeLineOf(picture);
      expect(line.seconds).toBe(recordedSeconds(picture));
      expect(line.positionAt(noon + after)).toBe(positionAt(picture, noon + after));
      const position = (after + 10_000) / 7000;
      expect(line.momentAt(position)).toBeCloseTo(
        momentAt(picture, position) ?? (picture.segments.at(-1)?.startedAt ?? -1000) + 1000,
        3,
      );
    }),
  );
});
