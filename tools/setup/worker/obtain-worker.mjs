import { chmodSync, copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { step } from '../progress.mjs';
import { Unmet } from '../unmet.mjs';
import { buildWorker } from './build-worker.mjs';
import { downloadWorker } from './download-worker.mjs';
import { isWorker, ownWorkerFile } from './worker-file.mjs';

/**
 * The program that carries WebRTC: named by the person, kept from another time, downloaded, or built.
 * @returns {Promise<string>} its path
 */
export async function obtainWorker() {
  const named = process.env.MEDIASOUP_WORKER_BIN;
  if (named) {
    if (isWorker(named)) return named;
    throw new Unmet(`MEDIASOUP_WORKER_BIN names ${named}, which is no mediasoup worker for this machine.`);
  }
  const file = ownWorkerFile();
  if (isWorker(file)) return file;
  const downloaded = await step('looking for a ready WebRTC worker', downloadWorker);
  if (isWorker(downloaded)) keep(downloaded, file);
  else {
    await step('building the WebRTC worker (once, some minutes)', (note) =>
      buildWorker({ keep: (built) => keep(built, file), note }),
    );
  }
  if (isWorker(file)) return file;
  throw new Unmet(`The WebRTC worker that was just built does not run on this machine (${file}).`);
}

/** A process that waits for the file must never see half of it. */
function keep(found, file) {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  copyFileSync(found, beside);
  chmodSync(beside, 0o755);
  renameSync(beside, file);
}
