import { spawn } from 'node:child_process';
import { fromRoot, root } from './paths.mjs';

/** A run this long counts as a good one: what ends it later is an accident, not a wrong set-up. */
const settledAfter = 10_000;
const pauses = [0, 500, 1_000, 2_000, 5_000];
const killAfter = 10_000;

/**
 * One child process that is kept running.
 * `restart(code, signal, settled)` says whether an end that nobody asked for is healed; when it is not,
 * `onEnd(code)` is called once.
 */
export class SupervisedProcess {
  #description;
  #child = null;
  #failures = 0;
  #timer = null;
  #stopping = false;

  /**
   * @param {{ name: string, script: string, environment: Record<string, string>, output: 'inherit' | number,
   *   restart: (code: number | null, signal: string | null, settled: boolean) => boolean,
   *   onEnd: (code: number) => void }} description
   */
  constructor(description) {
    this.#description = description;
  }

  start() {
    const { name, script, environment, output, restart, onEnd } = this.#description;
    const since = performance.now();
    const preload = new URL('./end-with-parent.mjs', import.meta.url).href;
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', preload, fromRoot(script)], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', output, 'inherit', 'ipc'],
    });
    this.#child = child;
    process.stderr.write(`kworum: ${name} runs as process ${child.pid}\n`);
    child.once('exit', (code, signal) => {
      this.#child = null;
      if (this.#stopping) return;
      const settled = performance.now() - since >= settledAfter;
      if (!restart(code, signal, settled)) return onEnd(code ?? 1);
      this.#failures = settled ? 1 : this.#failures + 1;
      const pause = pauses[Math.min(this.#failures, pauses.length) - 1];
      process.stderr.write(`kworum: ${name} ended (${signal ?? `code ${code}`}), starting it again\n`);
      this.#timer = setTimeout(() => this.start(), pause);
    });
  }

  /** Asks the process to end, makes it end after ten seconds. */
  async stop() {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), killAfter);
    await ended;
    clearTimeout(patience);
  }
}
