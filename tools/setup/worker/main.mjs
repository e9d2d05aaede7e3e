// What runs beside a server that has started already, and in the container's build.
import { Unmet } from '../unmet.mjs';
import { obtainWorker } from './obtain-worker.mjs';

try {
  await obtainWorker();
} catch (error) {
  if (!(error instanceof Unmet)) throw error;
  process.stderr.write(`kworum: no remote members and no pictures without delay: ${error.message}\n`);
  process.exitCode = 1;
}
