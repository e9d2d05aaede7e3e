import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { childEnd, ErrorText } from '../program/child-end';
import { guardAgainstOrphan } from '../program/orphan-guard.process';

export interface FfmpegWork {
  readonly arguments: readonly string[];
  /** Working directory: files are named without a path. */
  readonly directory: string;
  /** For descriptor 0. */
  readonly input: string;
  /** What it writes to descriptor 1; the next chunk waits for it. */
  readonly output?: (chunk: Buffer) => void | Promise<void>;
  /** How many seconds of the result are there. */
  readonly progress?: (seconds: number) => void;
}

/** Runs one ffmpeg to its end. @throws Error with what it said when it fails */
export async function runFfmpeg(ffmpeg: string, work: FfmpegWork): Promise<void> {
  const child = spawn(ffmpeg, [...work.arguments], {
    cwd: work.directory,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  guardAgainstOrphan(child);
  const errors = new ErrorText();
  const ended = new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? null : childEnd(code, signal, errors.text)));
  });
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  (child.stdio[3] as Readable).on('data', (chunk: Buffer) => {
    const microseconds = /out_time_us=(\d+)/.exec(chunk.toString())?.[1];
    if (microseconds !== undefined) work.progress?.(Number(microseconds) / 1e6);
  });
  // A broken pipe is the end of the process, which `close` reports.
  child.stdin.on('error', () => undefined);
  child.stdin.end(work.input);
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) await work.output?.(chunk);
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    throw error;
  }
  const failure = await ended;
  if (failure !== null) throw new Error(`ffmpeg: ${failure}`);
}
