import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Writable } from 'node:stream';
import { childEnd, ErrorText } from '../program/child-end';
import { guardAgainstOrphan } from '../program/orphan-guard.process';

export interface SpeechEvents {
  output(chunk: Buffer): void;
  /** Once. */
  ended(how: string): void;
}

/** One run of the program that writes down what is said. */
export class SpeechProcess {
  private readonly child: ChildProcess;
  private readonly sound: Writable;

  /** @param command as it is typed into a shell. */
  constructor(command: string, events: SpeechEvents) {
    // `exec`: the shell becomes the program, so that there is one process to end.
    const child = spawn('/bin/sh', ['-c', `exec ${command}`], {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    const errors = new ErrorText();
    let startError = '';
    child.on('error', (error) => (startError = error.message));
    child.stdout.on('data', (chunk: Buffer) => events.output(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.once('close', (code, signal) => events.ended(startError || childEnd(code, signal, errors.text)));
    this.child = child;
    this.sound = child.stdin;
    // A broken pipe is the end of the process, which is reported once, by `close`.
    this.sound.on('error', () => undefined);
    guardAgainstOrphan(child);
    this.yieldToOthers();
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Bytes that it has not taken yet. */
  get waiting(): number {
    return this.sound.writableLength;
  }

  write(sound: Buffer): void {
    if (this.sound.writable) this.sound.write(sound);
  }

  /** Ends it with everything that it has started. */
  end(): void {
    const { pid } = this.child;
    if (pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      this.child.kill('SIGKILL');
    }
    // What it has left behind may hold the pipes open, and without their end there is no `close`.
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
    this.sound.destroy();
  }

  /** Speech-to-text takes all the machine that it gets; the picture comes first. */
  private yieldToOthers(): void {
    if (this.child.pid === undefined) return;
    try {
      setPriority(this.child.pid, constants.priority.PRIORITY_LOW);
    } catch {
      // It is gone already, or this system knows no priorities: its end is reported, the rest is no worse.
    }
  }
}
