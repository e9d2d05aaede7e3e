import { Options, measureCommand } from './command-line';
import { Report, goal } from './report';

const asked: Options[] = [];
const catalogue = {
  quick: (options: Options) => {
    asked.push(options);
    return Promise.resolve({ runs: 1, figures: { ms: 1 }, goals: [goal('ms', 1, 'ms', '<=', 2)] });
  },
  slow: () => Promise.resolve({ runs: 1, figures: {}, goals: [goal('ms', 3, 'ms', '<=', 2)] }),
};
const run = (...args: string[]) => measureCommand('bench', catalogue, args, () => undefined);

describe('the command line of measurements', () => {
  it('prints one JSON object and exits with 0 when all goals are met', async () => {
    const { exitCode, output } = await run('quick', '--json', '--rounds', '7');
    expect(exitCode).toBe(0);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    const report = JSON.parse(output) as Report;
    expect(Object.keys(report)).toEqual(['name', 'machine', 'runs', 'figures', 'goals']);
    expect(asked).toEqual([{ rounds: 7 }]);
  });

  it('exits with 1 when a goal is not met', async () => {
    expect(await run('slow')).toMatchObject({ exitCode: 1, problem: '' });
  });

  it.each([
    ['an unknown name', ['fast']],
    ['a name of JavaScript', ['constructor']],
    ['no name', []],
    ['two names', ['quick', 'slow']],
    ['an unknown option', ['quick', '--runs=3']],
    ['no number of rounds', ['quick', '--rounds', '0']],
  ])('names the known ones for %s and exits with 2', async (_, args) => {
    const { exitCode, output, problem } = await run(...args);
    expect(exitCode).toBe(2);
    expect(output).toBe('');
    expect(problem).toContain('one of: quick, slow.');
    expect(problem.trimEnd().split('\n')).toHaveLength(1);
  });
});
