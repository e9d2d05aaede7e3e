import { benchStream } from './stream';

describe('the benchmark of the stream', () => {
  it('finds the time in the decoded picture and a beep with every flash', async () => {
    const { runs, figures, goals } = await benchStream(5, () => undefined);
    expect(runs).toBe(5);
    expect(figures['sourceToDecodedP50Ms']).toBeGreaterThan(Number(figures['sourceToOnAirP50Ms']));
    expect(figures['sourceToOnAirP50Ms']).toBeGreaterThan(0);
    expect(figures['lowLatencyPictures']).toBeGreaterThan(25);
    expect(figures['flashesWithBeep']).toBeGreaterThanOrEqual(2);
    // Whether the machine is fast enough is for the benchmark to say, not for a test.
    expect(goals.map(({ unit }) => unit)).toContain('ms');
  }, 60_000);
});
