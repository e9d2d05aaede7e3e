import { spawnSync } from 'node:child_process';

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
