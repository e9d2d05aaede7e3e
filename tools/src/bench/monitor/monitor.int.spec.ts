import { benchMonitor, type MonitoredSource } from './monitor';

describe('the benchmark of the monitor', () => {
  it.each<MonitoredSource>(['whip', 'rtmp'])(
    'finds the time in the pictures of a source that a screen of the room shows (%s)',
    async (source) => {
      const { runs, figures } = await benchMonitor(25, () => undefined, [source]);
      expect(runs).toBe(25);
      const [toBrowser, toScreen] = [figures[`${source}ToBrowserP50Ms`], figures[`${source}ToScreenP50Ms`]];
      expect(toBrowser).toBeGreaterThan(0);
      expect(toScreen).toBeGreaterThanOrEqual(Number(toBrowser));
      // Whether the machine is fast enough is for the benchmark to say, not for a test.
      expect(toScreen).toBeLessThan(10_000);
    },
    60_000,
  );
});
