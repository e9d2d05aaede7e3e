import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartupError } from './startup-error';

/**
 * Makes the data folder if need be.
 * @throws StartupError when it cannot be written to.
 */
export function prepareDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartupError(
      `The data folder ${dataDir} cannot be written to (${reasonOf(error)}): give this user the right, or set DATA_DIR.`,
    );
  }
}

/** Step by step: Node's recursive mkdir never returns below a folder like /proc, where nothing can be made. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o750 });
}

/** Reads a secret of the data folder, or makes it once, readable by this user only. */
export function secretFile(dataDir: string, name: string, make: () => string): string {
  const path = join(dataDir, name);
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw unusable(path, error);
  }
  const secret = make();
  try {
    writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw unusable(path, error);
  }
  return secret;
}

function unusable(path: string, error: unknown): StartupError {
  return new StartupError(
    `The file ${path} cannot be used (${reasonOf(error)}): check its owner and rights.`,
  );
}

function codeOf(error: unknown): string | undefined {
  return (error as Partial<NodeJS.ErrnoException> | null)?.code;
}

function reasonOf(error: unknown): string {
  return codeOf(error) ?? String(error);
}
