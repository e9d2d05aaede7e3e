import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { guardAgainstOrphan } from '../program/orphan-guard.process';

/** Pieces that the encoder may have in hand; what comes too late for a conversation is left out. */
const mostWaiting = 10;

/** One run of the ffmpeg that encodes what a remote member hears. */
export class ReturnSoundProcess {
  private readonly child: ChildProcess;
  private readonly sound: Writable;
  private pending = 0;

  /** @param ended called once. */
  constructor(ffmpeg: string, soundArguments: readonly string[], ended: () => void) {
    const child = spawn(ffmpeg, soundArguments, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    this.child = child;
    this.sound = child.stdin;
    // A broken pipe is the end of the process, which is told once.
    this.sound.on('error', () => undefined);
    let over = false;
    const end = (): void => {
      if (!over) ended();
      over = true;
    };
    child.once('error', end);
    child.once('close', end);
    guardAgainstOrphan(child);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  write(piece: Buffer): void {
    if (this.pending >= mostWaiting) return;
    this.pending += 1;
    this.sound.write(piece, () => (this.pending -= 1));
  }

  end(): void {
    this.child.kill('SIGKILL');
  }
}
