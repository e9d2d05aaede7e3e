import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { errorCode } from '../error-code';

export type FoundFfmpeg =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string };

/** The named file, else the one of the optional package ffmpeg-static, else the first on the search path. */
export function findFfmpeg(
  named: string | undefined,
  searchPath: string,
  packaged: () => string | null = packagedFfmpeg,
): FoundFfmpeg {
  if (named) {
    if (isProgram(named)) return { ok: true, path: named };
    return { ok: false, reason: `FFMPEG_PATH names ${named}, which is no program that can be run.` };
  }
  const onPath = searchPath
    .split(path.delimiter)
    .filter(Boolean)
    .map((directory) => path.join(directory, process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'));
  const found = [packaged(), ...onPath].find((file) => file !== null && isProgram(file));
  if (found) return { ok: true, path: found };
  return {
    ok: false,
    reason:
      'No ffmpeg was found: install it (Debian and Ubuntu: apt-get install ffmpeg) or name it with FFMPEG_PATH.',
  };
}

/** ffmpeg-static is absent where its download failed; where it is there, its file may still not be. */
function packagedFfmpeg(): string | null {
  try {
    const file: unknown = createRequire(__filename)('ffmpeg-static');
    return typeof file === 'string' ? file : null;
  } catch (error) {
    if (errorCode(error) === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
