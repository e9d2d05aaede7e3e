import { benchSync } from './sync';

describe('the benchmark of sound against picture', () => {
  it('looks at every camera at the start and at the end, and finds sound and picture together', async () => {
    const { runs, figures, goals } = await benchSync(1, () => undefined);
    expect(runs).toBe(6);
    expect(figures['fastDelayAtEndMs']).toBeGreaterThan(0);
    // How late a busy machine is, is for the benchmark to say.
    const sound = goals.filter(({ name }) => name.includes('sound'));
    expect(sound).toHaveLength(6);
    expect(sound.filter(({ met }) => !met)).toEqual([]);
  }, 150_000);
});
