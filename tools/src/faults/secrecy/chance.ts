/** How often somebody is right who hands the announced numbers out at random: shares, 0 to 1. */
export interface Chance {
  readonly right: number;
  readonly expected: number;
  readonly variance: number;
}

/**
 * What a random assignment of the announced numbers to n voters gets right: n times the sum of the squared shares.
 * @param numbers ballots for each choice; together at least 2
 */
export function chanceOf(numbers: readonly number[]): Pick<Chance, 'expected' | 'variance'> {
  const n = numbers.reduce((sum, one) => sum + one, 0);
  const expected = numbers.reduce((sum, one) => sum + (one * one) / n, 0);
  // Variance of the number of matches between two arrangements of the same multiset, one of them random.
  let second = 0;
  for (const [i, a] of numbers.entries()) {
    for (const [j, b] of numbers.entries()) {
      const same = i === j ? a * (a - 1) * a * (a - 1) : a * b * a * b;
      second += same / (n * (n - 1));
    }
  }
  return { expected, variance: Math.max(0, second + expected - expected * expected) };
}

/** How far a sum of results lies from chance, in standard deviations. */
export function deviations(results: readonly Chance[]): number {
  const sum = (part: (one: Chance) => number) => results.reduce((total, one) => total + part(one), 0);
  const spread = Math.sqrt(sum(({ variance }) => variance));
  return spread === 0 ? 0 : (sum(({ right }) => right) - sum(({ expected }) => expected)) / spread;
}
