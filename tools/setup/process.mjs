import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { root } from './paths.mjs';

const exitCodeOf = (signal) => 128 + (constants.signals[signal] ?? 0);

/**
 * Runs a program to its end and keeps what it printed.
 * @param {{ cwd?: string, environment?: Record<string, string>, onLine?: (line: string) => void, patienceMs?: number }} options
 *   after `patienceMs` it is killed
 * @returns {Promise<{ code: number, output: string }>} standard output and error, as they came
 */
export function capture(program, args, { cwd = root, environment = {}, onLine, patienceMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patienceMs,
      killSignal: 'SIGKILL',
    });
    if (onLine) createInterface({ input: child.stdout }).on('line', onLine);
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({ code: code ?? exitCodeOf(signal), output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/**
 * Runs a program with this terminal's input and output.
 * @param {{ cwd?: string, environment?: Record<string, string> }} options
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function attach(program, args, { cwd = root, environment = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...environment }, stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    const ending = ['SIGINT', 'SIGTERM'];
    for (const signal of ending) process.on(signal, pass);
    const settle = () => {
      for (const signal of ending) process.off(signal, pass);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code, signal) => {
      settle();
      resolve(code ?? exitCodeOf(signal));
    });
  });
}
