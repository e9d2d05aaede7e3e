import { median, percentile, rounded } from './statistics';

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('statistics of measurements', () => {
  it.each([
    [0, 1],
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
  ])('the percentile %p of 1 to 100 is %p', (share, expected) => {
    expect(percentile(oneToHundred, share)).toBe(expected);
  });

  it.each([
    [[7], 7],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('the median of %p is %p', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('refuses to tell anything of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => median([])).toThrow(RangeError);
  });

  it.each([
    [1234.567, 1230],
    [0.0123456, 0.0123],
    [50_001, 50_001],
  ])('rounds %p to %p', (value, expected) => {
    expect(rounded(value)).toBe(expected);
  });
});
