import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { childEnd, ErrorText } from '../program/child-end';
import { guardAgainstOrphan } from '../program/orphan-guard.process';
import { keyPreset, pushArguments, pushRoute, sentMicroseconds } from './push-arguments';

export interface PushEvents {
  /** More of the programme has reached the target. */
  sent(): void;
  /** Once. */
  ended(how: string): void;
}

const mostMsToFinish = 3000;

/** One run of the ffmpeg that pushes the programme to one target. */
export class PushProcess {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly input: Writable;
  private lastSent = 0;

  constructor(ffmpeg: string, url: string, events: PushEvents) {
    const route = pushRoute(url);
    const secret = openNameless(keyPreset(route));
    const child = spawn(ffmpeg, pushArguments(route), {
      stdio: ['pipe', 'pipe', 'pipe', secret],
      detached: true,
    }) as ChildProcessWithoutNullStreams;
    closeSync(secret);
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

/** A file that has no name any more: only who holds the descriptor can read it, and it is gone with its last holder. */
function openNameless(text: string): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'kworum-push-'));
  try {
    const descriptor = openSync(path.join(folder, 'key'), 'wx+', 0o600);
    // At a place, so that the descriptor still stands at the beginning.
    writeSync(descriptor, text, 0);
    return descriptor;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
