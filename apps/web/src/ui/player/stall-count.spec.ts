import { StallCount } from './stall-count';

describe('the standstills of a picture', () => {
  it.each([
    ['three in a minute are too many', [0, 20_000, 59_000], true],
    ['two are not', [0, 20_000], false],
    ['three over a longer time are not', [0, 30_000, 61_000], false],
  ])('%s', (_, moments, expected) => {
    const stalls = new StallCount();
    expect(moments.map((at) => stalls.add(at)).at(-1)).toBe(expected);
  });
});
