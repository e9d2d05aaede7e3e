import { killServer } from './kill-server';

describe('the drill that kills the server', () => {
  it('plays its rounds and finds every acknowledged ballot', async () => {
    const lines: string[] = [];
    const { runs, figures, goals } = await killServer(2, (line) => lines.push(line));
    expect(runs).toBe(2);
    expect(lines).toHaveLength(2);
    expect(figures['acknowledgedBallots']).toBeGreaterThanOrEqual(2 * 21);
    expect(goals.filter(({ met }) => !met)).toEqual([]);
  }, 60_000);
});
