import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, fromRoot, root } from './paths.mjs';
import { capture } from './process.mjs';
import { step } from './progress.mjs';
import { Unmet } from './unmet.mjs';

const settings = ['package-lock.json', 'tsconfig.base.json'];
const libraries = ['libs/domain', 'libs/contracts', 'libs/testing'];

/** What is built, from what, and what must be there afterwards. */
const products = {
  server: {
    label: 'compiling server, media process and tools',
    sources: [...libraries, 'apps/server', 'apps/media', 'tools/src', 'tools/tsconfig.json'],
    outputs: ['apps/server/dist/main.js', 'apps/media/dist/main.js'],
    command: ['typescript/bin/tsc', '-b', 'apps/server', 'apps/media', 'tools'],
  },
  tools: {
    label: 'compiling the tools',
    sources: [...libraries, 'tools/src', 'tools/tsconfig.json'],
    outputs: ['tools/dist/verify/main.js'],
    command: ['typescript/bin/tsc', '-b', 'tools'],
  },
  screens: {
    label: 'building the screens',
    sources: [...libraries, 'apps/web'],
    outputs: ['apps/web/dist'],
    command: ['vite/bin/vite.js', 'build'],
    folder: 'apps/web',
  },
};

/** Builds each product whose sources changed since it was built last. @param {(keyof typeof products)[]} names */
export async function build(...names) {
  for (const name of names) await buildProduct(name, products[name]);
}

async function buildProduct(name, { label, sources, outputs, folder = '.', command: [script, ...args] }) {
  const stamp = join(cacheFolder, `built-${name}`);
  const fingerprint = fingerprintOf([...settings, ...sources]);
  if (readIfThere(stamp) === fingerprint && outputs.every((output) => existsSync(fromRoot(output)))) return;
  await step(label, async () => {
    const { code, output } = await capture(process.execPath, [fromRoot('node_modules', script), ...args], {
      cwd: fromRoot(folder),
    });
    if (code === 0) return;
    process.stderr.write(output);
    throw new Unmet(`The step "${label}" failed: the reason is above.`);
  });
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stamp, fingerprint);
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Changes with the name, the size or the time of any source. */
function fingerprintOf(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const path of sources.flatMap((source) => filesUnder(source)).sort()) {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path}\n${mtimeMs}\n${size}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter(
      (entry) =>
        !['node_modules', 'dist', 'vectors'].includes(entry.name) && !entry.name.endsWith('.tsbuildinfo'),
    )
    .flatMap((entry) => filesUnder(`${path}/${entry.name}`));
}
