import { momentOf } from './moment-of';

const stretches = [
  { from: 0, startedAt: '2026-11-26T09:00:00.000Z', seconds: 10 },
  { from: 10, startedAt: '2026-11-26T09:05:00.000Z', seconds: 20 },
];

it.each([
  [0, '09:00:00.000'],
  [2.52, '09:00:02.520'],
  [9.999, '09:00:09.999'],
  [10, '09:05:00.000'],
  [29.5, '09:05:19.500'],
  [99, '09:05:20.000'],
  [-1, '09:00:00.000'],
])('the position %d shows the moment %s', (position, time) => {
  expect(momentOf(stretches, position)).toBe(`2026-11-26T${time}Z`);
});
