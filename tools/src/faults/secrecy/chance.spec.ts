import { chanceOf, deviations } from './chance';

/** Every arrangement of three ballots for two voters of one choice and one of another, counted by hand. */
describe('chance', () => {
  it('is what all arrangements of the announced numbers get right on average', () => {
    const truth = ['a', 'a', 'b'];
    const guesses = [
      ['a', 'a', 'b'],
      ['a', 'b', 'a'],
      ['b', 'a', 'a'],
    ];
    const right = guesses.map((guess) => guess.filter((one, index) => one === truth[index]).length);
    const mean = right.reduce((sum, one) => sum + one, 0) / right.length;
    const variance = right.reduce((sum, one) => sum + (one - mean) ** 2, 0) / right.length;
    const { expected, variance: spread } = chanceOf([2, 1]);
    expect(expected).toBeCloseTo(mean);
    expect(spread).toBeCloseTo(variance);
  });

  it('is certain where everybody chose alike', () => {
    expect(chanceOf([4, 0, 0])).toEqual({ expected: 4, variance: 0 });
  });

  it('is left far behind by who is always right', () => {
    const always = Array.from({ length: 50 }, () => ({ ...chanceOf([3, 2, 2]), right: 7 }));
    expect(deviations(always)).toBeGreaterThan(10);
  });
});
