import { join } from 'node:path';
import { capture } from '../process.mjs';
import { mediasoupFolder } from './worker-file.mjs';

const patienceMs = 90_000;

/**
 * Lets the package's own script download the worker that its authors have built.
 * @returns {Promise<string>} where it would put the file, whether it got one or not
 */
export async function downloadWorker() {
  await capture(process.execPath, ['npm-scripts.mjs', 'postinstall'], {
    cwd: mediasoupFolder,
    environment: {
      MEDIASOUP_WORKER_BIN: '',
      // Without the file the script goes on to a build of its own, which needs the network still more.
      PYTHON: 'false',
    },
    patienceMs,
  });
  return join(mediasoupFolder, 'worker', 'out', 'Release', 'mediasoup-worker');
}
