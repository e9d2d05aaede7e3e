import { fullDisk } from './full-disk';

describe('the drill that fills the disk', () => {
  it('finds a programme that goes on, ballots refused and then taken, and a recording that goes on', async () => {
    const lines: string[] = [];
    const { runs, figures, goals } = await fullDisk(1, (line) => lines.push(line));
    expect(runs).toBe(1);
    expect(lines).toHaveLength(1);
    expect(figures['ballotsAcknowledged']).toBeGreaterThanOrEqual(9);
    expect(figures['framesDecoded']).toBeGreaterThan(200);
    // Times are for the drill to judge on a machine that does nothing else.
    expect(goals.filter(({ met, unit }) => !met && unit !== 'ms')).toEqual([]);
  }, 240_000);
});
