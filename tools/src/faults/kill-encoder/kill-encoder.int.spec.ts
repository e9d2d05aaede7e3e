import { killEncoder, longestGapMs } from './kill-encoder';

describe('the drill that kills the encoder', () => {
  it('plays its rounds and finds a short gap, one new encoder and a viewer who sees on', async () => {
    const lines: string[] = [];
    const { runs, figures, goals } = await killEncoder(1, (line) => lines.push(line));
    expect(runs).toBe(1);
    expect(lines).toHaveLength(1);
    expect(figures['encoderStarts']).toBe(1);
    expect(figures['segmentsChecked']).toBeGreaterThan(10);
    // Times are for the drill to judge on a machine that does nothing else.
    expect(goals.filter(({ met, unit }) => !met && unit !== 'ms')).toEqual([]);
  }, 90_000);

  it('counts as a gap only what no segment covers', () => {
    const at = (startedAt: number) => ({ startedAt, seconds: 1 });
    expect(longestGapMs([at(0), at(1000), at(2000)])).toBe(0);
    expect(longestGapMs([at(0), at(1000), at(3700), at(5000)])).toBe(1700);
  });
});
