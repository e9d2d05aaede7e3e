import { build } from './build.mjs';
import { installPackages } from './packages.mjs';
import { fromRoot } from './paths.mjs';
import { attach } from './process.mjs';
import { workerFile } from './worker/worker-file.mjs';

/**
 * Runs a compiled tool; paths among its arguments count from where the person stands.
 * @param {'server' | 'tools'} product what it needs built: `server` for one that starts the server itself
 */
export function tool(name, product) {
  return async (args) => {
    await installPackages();
    await build(product);
    const script = fromRoot('tools', 'dist', name, 'main.js');
    return attach(process.execPath, ['--enable-source-maps', script, ...args], {
      environment: { MEDIASOUP_WORKER_BIN: workerFile() },
      cwd: process.env.INIT_CWD ?? process.cwd(),
    });
  };
}
