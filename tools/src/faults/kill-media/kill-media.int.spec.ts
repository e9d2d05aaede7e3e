import { killMedia } from './kill-media';

describe('the drill that kills the media process', () => {
  it('finds a recording that goes on, of which every listed frame can be decoded', async () => {
    const lines: string[] = [];
    const { runs, figures, goals } = await killMedia(1, (line) => lines.push(line));
    expect(runs).toBe(1);
    expect(lines).toHaveLength(1);
    expect(figures['framesDecoded']).toBeGreaterThan(200);
    // Times are for the drill to judge on a machine that does nothing else.
    expect(goals.filter(({ met, unit }) => !met && unit !== 'ms')).toEqual([]);
  }, 90_000);
});
