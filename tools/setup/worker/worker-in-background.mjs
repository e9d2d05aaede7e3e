import { spawn } from 'node:child_process';
import { fromRoot } from '../paths.mjs';
import { isWorker, workerFile } from './worker-file.mjs';

/**
 * Gets the worker while the system runs already: votes, picture and HLS need none, and the media process takes the
 * file when it appears.
 * @returns {() => void} ends the work, with everything that it has started
 */
export function obtainWorkerInBackground() {
  if (isWorker(workerFile())) return () => undefined;
  const child = spawn(process.execPath, [fromRoot('tools', 'setup', 'worker', 'main.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  let ended = false;
  child.once('error', (error) => process.stderr.write(`kworum: ${error.message}\n`));
  child.once('exit', () => (ended = true));
  return () => {
    // The group: compilers would go on for minutes.
    if (!ended && child.pid) process.kill(-child.pid, 'SIGTERM');
  };
}
