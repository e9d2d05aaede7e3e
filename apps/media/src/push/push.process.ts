import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { childEnd, ErrorText } from '../program/child-end';
import { guardAgainstOrphan } from '../program/orphan-guard.process';
import { pushArguments, sentMicroseconds } from './push-arguments';

export interface PushEvents {
  /** More of the programme has reached the target. */
  sent(): void;
  /** Once. */
  ended(how: string): void;
}

const mostMsToFinish = 3000;

/** One run of the ffmpeg that pushes the programme to one target. */
export class PushProcess {
  private readonly child: ChildProcess;
  private readonly input: Writable;
  private lastSent = 0;

  constructor(ffmpeg: string, url: string, events: PushEvents) {
    const child = spawn(ffmpeg, pushArguments(url), { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    const errors = new ErrorText();
    let startError = '';
    child.on('error', (error) => (startError = error.message));
    child.stdout.on('data', (chunk: Buffer) => {
      const sent = sentMicroseconds(chunk.toString());
      if (sent === null || sent <= this.lastSent) return;
      this.lastSent = sent;
      events.sent();
    });
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    // A broken pipe is the end of the process, which is reported once, by `close`.
    child.stdin.on('error', () => undefined);
    child.once('close', (code, signal) => events.ended(startError || childEnd(code, signal, errors.text)));
    guardAgainstOrphan(child);
    this.child = child;
    this.input = child.stdin;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Bytes that it has not taken yet. */
  get waiting(): number {
    return this.input.writableLength;
  }

  write(bytes: Buffer): void {
    this.input.write(bytes);
  }

  /** Lets it send what it has; ends it when it does not within seconds. */
  finish(): void {
    this.input.end();
    const tooLong = setTimeout(() => this.kill(), mostMsToFinish);
    this.child.once('close', () => clearTimeout(tooLong));
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}
