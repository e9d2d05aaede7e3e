import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ffmpegProgram } from '../../on-air/ffmpeg-program';
import { cpuSecondsOf, processTree } from '../../on-air/process-tree';

/**
 * CPU seconds that one ffmpeg takes to decode a file and encode it again, at its own pace and with the settings of
 * the programme's encoder, over a window of time.
 * @param encoder the command of the programme's encoder
 */
export async function bareEncodeSeconds(
  clip: string,
  encoder: readonly string[],
  warmUpMs: number,
  windowMs: number,
): Promise<number> {
  const settings = picturesSettings(encoder);
  const input = ['-v', 'error', '-re', '-stream_loop', '-1', '-i', clip, '-map', '0:v', '-map', '0:a'];
  const child = spawn(ffmpegProgram(), [...input, ...settings], { stdio: ['ignore', 'pipe', 'ignore'] });
  const gone = once(child, 'close');
  child.stdout.resume();
  try {
    await pause(warmUpMs);
    const before = cpuSecondsOf(processTree(child.pid ?? 0));
    await pause(windowMs);
    return cpuSecondsOf(processTree(child.pid ?? 0)) - before;
  } finally {
    child.kill('SIGKILL');
    await gone;
  }
}

/** Of the output with the full picture: what follows it has inputs of its own. */
function picturesSettings(encoder: readonly string[]): readonly string[] {
  const begin = encoder.indexOf('-c:v');
  const end = encoder.indexOf('-map', begin);
  const settings = encoder.slice(begin, end < 0 ? undefined : end);
  if (!settings.includes('libx264')) throw new Error('The encoder has no settings to be compared with');
  return settings;
}
