// What a container runs: `npm start` without the set-up, for the image is installed and built already.
import { serveBuilt } from './serve.mjs';
import { Unmet } from './unmet.mjs';

try {
  process.exitCode = await serveBuilt({ standardFolder: 'var' });
} catch (error) {
  if (!(error instanceof Unmet)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
