import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, fromRoot } from './paths.mjs';
import { capture } from './process.mjs';
import { step } from './progress.mjs';
import { Unmet } from './unmet.mjs';

const abiStamp = join(cacheFolder, 'node-abi');

/** Installs the npm packages when what is installed is not what package-lock.json names. */
export async function installPackages() {
  if (lockIsInstalled() && abiIsUnchanged()) return;
  await step('installing packages (a minute or two the first time)', install);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(abiStamp, process.versions.modules);
}

async function install() {
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const { code, output } = await capture(
    program,
    [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    { environment: installEnvironment() },
  );
  if (code === 0) return;
  process.stderr.write(output);
  throw new Unmet('npm could not install the packages: its own words are above.');
}

/** npm 10 knows no `allowScripts`: with a worker named, mediasoup does not fetch one of its own. */
function installEnvironment() {
  return {
    MEDIASOUP_WORKER_BIN: process.env.MEDIASOUP_WORKER_BIN ?? 'built-by-the-set-up',
    SCARF_ANALYTICS: 'false',
  };
}

function lockIsInstalled() {
  const installedLock = fromRoot('node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf(fromRoot('package-lock.json')))
    .filter(([path, wanted]) => path !== '' && !wanted.optional && !wanted.devOptional && !wanted.peer)
    .every(([path, wanted]) => installed[path] && installed[path].version === wanted.version);
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** Compiled packages fit one Node ABI; absent, the packages were installed by hand for this Node. */
function abiIsUnchanged() {
  return !existsSync(abiStamp) || readFileSync(abiStamp, 'utf8') === process.versions.modules;
}
