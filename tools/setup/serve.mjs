import { build } from './build.mjs';
import { mediaKeyIn, openDataFolder } from './data-folder.mjs';
import { installPackages } from './packages.mjs';
import { findFfmpeg } from './programs.mjs';
import { supervise } from './supervisor.mjs';
import { Unmet } from './unmet.mjs';
import { workerFile } from './worker/worker-file.mjs';
import { obtainWorkerInBackground } from './worker/worker-in-background.mjs';

const everyAddress = '0.0.0.0';

/** `npm start`: the server for real use. */
export function start() {
  return serve({ standardFolder: 'var' });
}

/** `npm run demo`: the same with a demo council and a rehearsal that keeps running. */
export function demo() {
  // Who tries the system wants the addresses, not the log.
  process.env.LOG_LEVEL ||= 'warn';
  return serve({ standardFolder: 'var/demo', scene: 'tools/dist/demo/main.js' });
}

async function serve(plan) {
  portFromEnvironment();
  await installPackages();
  await build('server', 'screens');
  const endWork = obtainWorkerInBackground();
  try {
    return await serveBuilt(plan);
  } finally {
    endWork();
  }
}

/** Runs what is built already. @param {{ standardFolder: string, scene?: string }} plan */
export async function serveBuilt({ standardFolder, scene }) {
  const port = portFromEnvironment();
  const host = process.env.HOST || everyAddress;
  const ffmpeg = await findFfmpeg();
  const folder = openDataFolder(standardFolder);
  const environment = {
    PORT: String(port),
    DATA_DIR: folder,
    FFMPEG_PATH: ffmpeg,
    MEDIASOUP_WORKER_BIN: workerFile(),
    MEDIA_KEY: mediaKeyIn(folder),
    SERVER_URL: `http://${host === everyAddress ? '127.0.0.1' : host}:${port}`,
  };
  return supervise({ environment, host, port, scene });
}

function portFromEnvironment() {
  const given = process.env.PORT || '3000';
  const port = Number(given);
  if (!/^\d+$/.test(given) || port < 1 || port > 65535) {
    throw new Unmet(`PORT is ${given}: it must be a number from 1 to 65535.`);
  }
  return port;
}
