import { benchOverlay } from './overlay';

describe('the benchmark of the overlay', () => {
  it('measures the programme beside a bare encode and finds every ballot in the picture', async () => {
    const run = { sizes: ['1280x720'], rounds: 1, windowMs: 2000, delaySeconds: 6 };
    const { figures, goals } = await benchOverlay(run, () => undefined);
    for (const name of ['treeCpuPerSecond', 'floorCpuPerSecond', 'overlayCpuPerSecond']) {
      expect(figures[`1280x720.${name}`]).toBeGreaterThan(0);
    }
    expect(figures['ballots']).toBeGreaterThan(3);
    expect(figures['changedFrames']).toBeGreaterThanOrEqual(Number(figures['ballots']));
    expect(figures['journalToFrameP95Ms']).toBeLessThan(1000);
    expect(goals.map(({ unit }) => unit)).toEqual(['%', 'times', 'ms']);
  }, 90_000);
});
