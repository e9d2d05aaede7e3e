import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../paths.mjs';

export const mediasoupFolder = fromRoot('node_modules', 'mediasoup');
/** The worker ends with it when no mediasoup has started it: whoever sees it knows that the file runs here. */
const noParentCode = 41;

/** Of the worker that the set-up gets itself: beside other caches of this user, for `npm ci` wipes node_modules. */
export function ownWorkerFile() {
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const { version } = JSON.parse(readFileSync(join(mediasoupFolder, 'package.json'), 'utf8'));
  const { platform, arch } = process;
  return join(caches, 'kworum', `mediasoup-worker-${version}-${platform}-${arch}`);
}

/** The file that the processes are told of, there or still to come. */
export function workerFile() {
  return process.env.MEDIASOUP_WORKER_BIN || ownWorkerFile();
}

/** Whether it is a worker that runs on this machine; one built for another system's libraries does not. */
export function isWorker(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(file, [], { env: {}, stdio: 'ignore', timeout: 10_000 }).status === noParentCode;
}
