import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const verifier = resolve(__dirname, '../tools/dist/verify/main.js');

/** Runs the offline verifier on a file, as `npm run verify` does. */
export async function verified(file: string): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [verifier, file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, complaints, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { code, output: output + complaints };
}
