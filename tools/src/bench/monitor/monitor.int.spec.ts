import { benchMonitor } from './monitor';

describe('the benchmark of the monitor', () => {
  it('finds the time in the pictures that a screen of the room shows', async () => {
    const { runs, figures } = await benchMonitor(25, () => undefined);
    expect(runs).toBeGreaterThanOrEqual(25);
    expect(figures['sourceToScreenP50Ms']).toBeGreaterThan(0);
    // Whether the machine is fast enough is for the benchmark to say, not for a test.
    expect(figures['sourceToScreenP50Ms']).toBeLessThan(10_000);
  }, 60_000);
});
