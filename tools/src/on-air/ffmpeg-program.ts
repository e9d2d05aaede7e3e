import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const mediaPackage = resolve(__dirname, '../../../apps/media/package.json');

/** The ffmpeg that the media process finds as well: the named one, the packaged one, the one on the path. */
export function ffmpegProgram(): string {
  return process.env['FFMPEG_PATH'] || packaged() || 'ffmpeg';
}

/** Null where the optional package, or the file that it should have downloaded, is not there. */
function packaged(): string | null {
  if (!existsSync(resolve(mediaPackage, '../../../node_modules/ffmpeg-static'))) return null;
  const file: unknown = createRequire(mediaPackage)('ffmpeg-static');
  return typeof file === 'string' && existsSync(file) ? file : null;
}
