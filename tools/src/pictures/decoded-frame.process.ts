import { spawnSync } from 'node:child_process';
import { decode } from '../hls/decoded.process';

/** The newest picture of a stream, decoded as any player would, as a PNG file. */
export function saveDecodedFrame(playlist: string, file: string): void {
  ffmpeg(['-live_start_index', '-1', '-i', playlist, '-frames:v', '1', '-update', '1', file]);
}

/** One large picture and two small ones beside it. */
export function saveOverview([large, upper, lower]: readonly [string, string, string], file: string): void {
  const filter =
    '[0]scale=960:540[a];[1]scale=480:-1,crop=480:270:0:0[b];[2]scale=480:-1,crop=480:270:0:0[c];' +
    '[a][b][c]xstack=inputs=3:layout=0_0|960_0|960_270';
  ffmpeg([
    '-i',
    large,
    '-i',
    upper,
    '-i',
    lower,
    '-filter_complex',
    filter,
    '-frames:v',
    '1',
    '-update',
    '1',
    file,
  ]);
}

function ffmpeg(options: readonly string[]): void {
  const program = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
  const { status, stderr } = spawnSync(program, ['-v', 'error', '-y', ...options]);
  if (status !== 0) throw new Error(`ffmpeg has failed: ${stderr.toString()}`);
}

/** One decoded picture of a segment as a PNG, by its place in the segment. */
export function pngOf(segment: Parameters<typeof decode>[0], frame: number): Promise<Buffer> {
  const select = `select=eq(n\\,${frame})`;
  return decode(segment, [
    '-map',
    '0:v',
    '-vf',
    select,
    '-frames:v',
    '1',
    '-f',
    'image2pipe',
    '-c:v',
    'png',
    '-pred',
    'mixed',
  ]);
}

const columns = 3;

/** Pictures side by side, each 640 pixels wide: whether they can be read on a phone. */
export function saveContactSheet(pictures: readonly string[], file: string): void {
  const rows = Math.ceil(pictures.length / columns);
  const scaled = pictures.map((_, at) => `[${at}]scale=640:360:flags=area[p${at}]`).join(';');
  const layout = pictures
    .map((_, at) => `${(at % columns) * 640}_${Math.floor(at / columns) * 360}`)
    .join('|');
  const joined = pictures.map((_, at) => `[p${at}]`).join('');
  const filter = `${scaled};${joined}xstack=inputs=${pictures.length}:layout=${layout}:fill=gray[sheet]`;
  const size = ['-s', `${columns * 640}x${rows * 360}`];
  const inputs = pictures.flatMap((picture) => ['-i', picture]);
  ffmpeg([
    ...inputs,
    '-filter_complex',
    filter,
    '-map',
    '[sheet]',
    ...size,
    '-frames:v',
    '1',
    '-update',
    '1',
    file,
  ]);
}
