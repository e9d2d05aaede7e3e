import { benchVote } from './vote';

describe('the benchmark of a vote', () => {
  it('measures a room of ten and its floor', async () => {
    const { runs, figures, goals } = await benchVote([10], 1, () => undefined);
    expect(runs).toBe(1);
    for (const name of ['ackP99Ms', 'fullTallyMs', 'floorEchoP99Ms', 'floorBareCommitMs', 'commitsPerVote']) {
      expect(figures[`10.${name}`]).toBeGreaterThan(0);
    }
    expect(figures['10.commitsPerVote']).toBeLessThanOrEqual(10);
    expect(goals.map(({ unit }) => unit)).toEqual(['ms', 'times']);
  }, 60_000);
});
