import { slopeOf } from './trend';

describe('the trend of measurements', () => {
  it.each([
    ['a rise', [1, 3, 5], 2],
    ['a fall', [3, 2, 1, 0], -1],
    ['none', [4, 4, 4], 0],
    ['none behind noise', [1, -1, -1, 1], 0],
    ['none in a single one', [7], 0],
  ])('is %s', (_, values, expected) => {
    expect(slopeOf(values.map((value, at) => ({ at, value })))).toBeCloseTo(expected);
  });
});
