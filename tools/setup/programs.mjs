import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fromRoot } from './paths.mjs';
import { capture } from './process.mjs';
import { step } from './progress.mjs';
import { Unmet } from './unmet.mjs';

/** @returns {Promise<string>} the path of an ffmpeg that exists */
export async function findFfmpeg() {
  const found = named('FFMPEG_PATH') ?? bundledFfmpeg() ?? onPath('ffmpeg');
  if (found) return found;
  return (
    (await fromDebian('ffmpeg', ['ffmpeg'])) ??
    unmet('The picture needs ffmpeg: install it (Debian: apt-get install ffmpeg) or name it in FFMPEG_PATH.')
  );
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {Promise<string>} the path of a Chromium or Chrome that exists */
export async function findChromium() {
  const found = named('CHROME_BIN') ?? browsers.map(onPath).find(Boolean);
  if (found) return found;
  return (
    (await fromDebian('chromium', browsers)) ??
    unmet(
      'The browser stories need Chromium: install it (Debian: apt-get install chromium) or name it in CHROME_BIN.',
    )
  );
}

function unmet(sentence) {
  throw new Unmet(sentence);
}

/** A path that the person gave counts: a wrong one is an error, not a reason to look elsewhere. */
function named(variable) {
  const path = process.env[variable];
  if (!path) return undefined;
  return isProgram(path) ? path : unmet(`${variable} names ${path}, which is no program.`);
}

/** ffmpeg-static answers with a path even where its download failed. */
function bundledFfmpeg() {
  const require = createRequire(fromRoot('apps', 'media', 'package.json'));
  if (!existsSync(fromRoot('node_modules', 'ffmpeg-static'))) return undefined;
  const path = require('ffmpeg-static');
  return typeof path === 'string' && isProgram(path) ? path : undefined;
}

function onPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Installs Debian's package where that is possible without asking anybody. */
async function fromDebian(name, programs) {
  const sudo = onPath('apt-get') ? await rootPrefix() : undefined;
  if (!sudo) return undefined;
  await step(`installing Debian's ${name}`, async () => {
    const [program, ...args] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
    const install = [...args, 'install', '-y', '--no-install-recommends', name];
    if ((await capture(program, install)).code === 0) return;
    await capture(program, [...args, 'update']);
    const { code, output } = await capture(program, install);
    if (code !== 0) process.stderr.write(output);
  });
  return programs.map(onPath).find(Boolean);
}

async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (!onPath('sudo')) return undefined;
  return (await capture('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined;
}
