import { installPackages } from './packages.mjs';
import { fromRoot } from './paths.mjs';
import { capture } from './process.mjs';

const lanes = 2;

/** Longest first, so that the lanes end together. */
const steps = [
  { name: 'lint', command: ['eslint/bin/eslint.js', '.'] },
  { name: 'rule tests', command: ['jest/bin/jest.js', '--selectProjects', 'rules'] },
  { name: 'types', command: ['typescript/bin/tsc', '-b'] },
  { name: 'format', command: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'boundaries',
    command: [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['apps/server/src', 'apps/media/src', 'apps/web/src'],
      ...['libs/domain/src', 'libs/contracts/src', 'libs/testing/src', 'tools/src', 'e2e'],
    ],
  },
];

/** `npm run check`: every step runs, also after one has failed. @returns {Promise<number>} 1 when one failed */
export async function check() {
  await installPackages();
  const waiting = [...steps];
  const failed = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!(await passes(next))) failed.push(next.name);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  process.stderr.write(failed.length === 0 ? 'All checks passed.\n' : `Failed: ${failed.join(', ')}.\n`);
  return failed.length === 0 ? 0 : 1;
}

async function passes({ name, command: [script, ...args] }) {
  const since = performance.now();
  const { code, output } = await capture(process.execPath, [fromRoot('node_modules', script), ...args]);
  const time = `${((performance.now() - since) / 1000).toFixed(1)} s`;
  process.stderr.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}, ${time}\n`);
  if (code !== 0) process.stderr.write(`${output}\n`);
  return code === 0;
}
