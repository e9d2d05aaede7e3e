import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from './paths.mjs';
import { Unmet } from './unmet.mjs';

/** @returns {string} the absolute path of the data folder, made when it is missing */
export function openDataFolder(standard) {
  const folder = resolve(root, process.env.DATA_DIR || standard);
  withReason(folder, () => makeFolder(folder));
  return folder;
}

/** Step by step: Node's recursive mkdir never returns below a folder like /proc, where nothing can be made. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o750 });
}

/** The secret that server and media process share: made once, readable by this user alone. */
export function mediaKeyIn(folder) {
  if (process.env.MEDIA_KEY) return process.env.MEDIA_KEY;
  const file = join(folder, 'media.key');
  return withReason(folder, () => {
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    return readFileSync(file, 'utf8').trim();
  });
}

function withReason(folder, work) {
  try {
    return work();
  } catch (error) {
    throw new Unmet(
      `The data folder ${folder} cannot be used (${error.code}): choose another one with DATA_DIR.`,
    );
  }
}
