import type { RecordedSegment } from './recorded-picture';
import { stretchesOf } from './stretches';

const noon = Date.UTC(2026, 2, 1, 12);
const second = (after: number): RecordedSegment => ({
  ...{ file: 'programme-0001.mp4', offset: 0, length: 1, initLength: 1, durationSeconds: 1 },
  startedAt: noon + after,
});
const stretch = (from: number, after: number, seconds: number) => ({
  ...{ from, startedAt: new Date(noon + after).toISOString(), seconds },
});

it.each([
  ['of nothing are none', [], []],
  ['without a gap are one', [0, 1000, 2000], [stretch(0, 0, 3)]],
  ['begin anew behind a gap', [0, 1000, 9000, 10_000], [stretch(0, 0, 2), stretch(2, 9000, 2)]],
  ['bear what a clock may be off', [0, 1012, 1995], [stretch(0, 0, 3)]],
  ['begin anew when the clock was set back', [5000, 1000], [stretch(0, 5000, 1), stretch(1, 1000, 1)]],
])('stretches %s', (_, starts, stretches) => {
  expect(stretchesOf(starts.map(second))).toEqual(stretches);
});
