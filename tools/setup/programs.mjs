import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { installDebianPackages } from './debian.mjs';
import { isProgram, onPath } from './on-path.mjs';
import { fromRoot } from './paths.mjs';
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

/** Installs Debian's package where that is possible without asking anybody. */
async function fromDebian(name, programs) {
  if (!onPath('apt-get')) return undefined;
  await step(`installing Debian's ${name}`, () => installDebianPackages([name]));
  return programs.map(onPath).find(Boolean);
}
