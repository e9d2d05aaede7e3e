import { secrecy } from './secrecy';

describe('the drill that tries to link secret ballots', () => {
  it('finds no link, and nearly all of them with the key of the open vote', async () => {
    const { figures, goals } = await secrecy(12, () => undefined);
    expect(goals.filter(({ met }) => !met)).toEqual([]);
    expect(figures['ballots']).toBe(84);
    expect(figures['controlRightWithTheKeyShare']).toBeGreaterThanOrEqual(0.9);
  }, 60_000);
});
