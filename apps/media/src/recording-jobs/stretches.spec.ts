import type { RecordedSegment } from '@kworum/domain';
import { framesWithin, stretchesOf } from './stretches';

const noon = Date.UTC(2026, 2, 1, 12);
const segment = (file: string, index: number, durationSeconds = 1): RecordedSegment => ({
  ...{ file, offset: 800 + index * 100, length: 100, initLength: 800 },
  ...{ durationSeconds, startedAt: noon + index * 1000 },
});

describe('stretches of a recording', () => {
  it('end where the file ends, where bytes are left out, and behind a second that is not whole', () => {
    const segments = [
      ...[segment('a.mp4', 0), segment('a.mp4', 1), segment('a.mp4', 4)],
      ...[segment('b.mp4', 0, 0.48), segment('b.mp4', 1)],
    ];
    expect(stretchesOf(segments).map((stretch) => [stretch.file, stretch.segments.length])).toEqual([
      ['a.mp4', 2],
      ['a.mp4', 1],
      ['b.mp4', 1],
      ['b.mp4', 1],
    ]);
  });

  it.each([
    ['all of it', -5000, 5000, { first: 0, end: 25 }],
    ['its beginning', -5000, 200, { first: 0, end: 5 }],
    ['its end', 960, 5000, { first: 24, end: 25 }],
    ['a frame that is on air for a part of it', 50, 70, { first: 1, end: 2 }],
    ['nothing before', -5000, 0, null],
    ['nothing behind', 1000, 5000, null],
  ])('have within a span %s', (_, from, to, expected) => {
    expect(framesWithin(segment('a.mp4', 0), noon + from, noon + to)).toEqual(expected);
  });
});
