import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Ends a child when this process is gone, however it went: the guard holds the reading end of a pipe that the
 * kernel closes with us. An ffmpeg that waits for a push never writes and would not notice by itself.
 */
export function guardAgainstOrphan(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') return;
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -KILL "$0"', `${child.pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Without a shell there is no guard, and the programme is no worse for it.
  guard.on('error', () => undefined);
  child.once('exit', () => guard.kill('SIGKILL'));
}
