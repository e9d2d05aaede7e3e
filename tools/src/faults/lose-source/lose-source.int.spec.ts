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
    expect(met).toEqual(
      expect.arrayContaining([
        'from the last new picture to the slate',
        'discontinuities',
        'from its return to its picture on air',
        'broken rules of the stream',
      ]),
    );
  }, 90_000);
});
