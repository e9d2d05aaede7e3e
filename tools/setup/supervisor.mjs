import { createServer } from 'node:net';
import { onNpmGone } from './npm-parent.mjs';
import { SupervisedProcess } from './supervised-process.mjs';
import { Unmet } from './unmet.mjs';

const standardError = 2;

/**
 * Runs the server, the media process and, with `scene`, a script that plays on them once the server is ready.
 * A crash heals: whatever a signal ended is started again, and so is a server that ended after it had settled.
 * A server that gives up at its start has printed why; its exit code ends everything.
 * @param {{ environment: Record<string, string>, host: string, port: number, scene?: string }} plan
 * @returns {Promise<number>} the exit code
 */
export async function supervise({ environment, host, port, scene }) {
  await refuseTakenPort(host, port);
  const processes = [];
  const { ended, end } = ending();
  const launch = (description) => {
    const process = new SupervisedProcess({ environment, output: standardError, onEnd: end, ...description });
    processes.push(process);
    process.start();
  };
  launch({
    name: 'the server',
    script: 'apps/server/dist/main.js',
    restart: (code, signal, settled) => signal !== null || (settled && code !== 0),
  });
  void whenReady(environment.SERVER_URL, ended).then((ready) => {
    if (!ready) return;
    launch({ name: 'the media process', script: 'apps/media/dist/main.js', restart: () => true });
    if (scene) launch({ name: 'the demo', script: scene, output: 'inherit', restart: () => true });
  });
  const code = await ended;
  await Promise.all(processes.map((process) => process.stop()));
  return code;
}

/** `ended` resolves with the exit code: 0 when a person or the machine asks for the end, that of a process else. */
function ending() {
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => end(0));
  onNpmGone(() => end(0));
  return { ended, end };
}

/** Before the server tries: what answers on a taken port is somebody else's. The server reports all else. */
async function refuseTakenPort(host, port) {
  const probe = createServer();
  const taken = await new Promise((resolve) => {
    probe.once('error', (error) => resolve(error.code === 'EADDRINUSE'));
    probe.listen({ host, port }, () => probe.close(() => resolve(false)));
  });
  if (taken) {
    throw new Unmet(
      `Port ${port} is in use: stop the other program or choose another port, for example PORT=${port + 1}.`,
    );
  }
}

async function whenReady(address, ended) {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    if (answer?.ok) return !over;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
