import { onsetsIn } from './sound-onsets';

function soundWith(beeps: readonly (readonly [from: number, to: number])[]): Float32Array {
  return Float32Array.from({ length: 48_000 }, (_, sample) => {
    const beeping = beeps.some(([from, to]) => sample / 48 >= from && sample / 48 < to);
    return beeping ? 0.5 * Math.sin((2 * Math.PI * 1000 * sample) / 48_000) : 0.01 * Math.sin(sample);
  });
}

describe('the beginning of a beep', () => {
  it.each([
    ['one', [[400, 480]], [400]],
    [
      'two',
      [
        [100, 180],
        [700, 780],
      ],
      [100, 700],
    ],
    ['none in noise', [], []],
    ['none that began before', [[0, 80]], []],
  ] as const)('is found to the millisecond: %s', (_, beeps, expected) => {
    const found = onsetsIn(soundWith(beeps)).map((seconds) => Math.round(seconds * 1000));
    expect(found).toEqual(expected);
  });
});
