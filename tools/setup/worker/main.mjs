// What runs beside a server that has started already, and in the container's build.
import { Unmet } from '../unmet.mjs';
import { obtainWorker } from './obtain-worker.mjs';

// Whoever ends this ends the compilers as well; with them gone the work below cleans up after itself.
let ended = false;
process.once('SIGTERM', () => (ended = true));

try {
  await obtainWorker();
} catch (error) {
  if (!(error instanceof Unmet)) throw error;
  if (!ended)
    process.stderr.write(`kworum: no remote members and no pictures without delay: ${error.message}\n`);
  process.exitCode = 1;
}
