import { loseSource } from './lose-source';

describe('the drill that loses the source', () => {
  it('loses it at both ends and finds the slate, no discontinuity and the source again', async () => {
    const lines: string[] = [];
    const { runs, figures, goals } = await loseSource(2, (line) => lines.push(line));
    expect(runs).toBe(2);
    expect(lines).toEqual([expect.stringContaining('camera'), expect.stringContaining('decoder')]);
    expect(figures['slateMedianMs']).toBeGreaterThan(0);
    expect(figures['segmentsChecked']).toBeGreaterThan(8);
    const met = goals.filter((goal) => goal.met).map(({ name }) => name);
    // Times are for the drill to judge on a machine that does nothing else.
    expect(met).toEqual(
      expect.arrayContaining(['discontinuities of another encoder', 'broken rules of the stream']),
    );
  }, 90_000);
});
