import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { childEnd, ErrorText } from './child-end';
import { guardAgainstOrphan } from './orphan-guard.process';

export interface EncoderEvents {
  /** Fragmented MP4, in chunks of any size. @param index among the descriptors that were asked for. */
  output(index: number, chunk: Buffer): void;
  /** Once, after the last output. */
  ended(how: string): void;
}

const mostMsToFinish = 5000;
const soundDescriptor = 3;

/** One run of the ffmpeg that encodes the programme. */
export class EncoderProcess {
  private readonly child: ChildProcess;
  private readonly picture: Writable;
  private readonly sound: Writable;
  private pending = 0;

  /** @param outputs the descriptors that it writes to. */
  constructor(
    ffmpeg: string,
    encoderArguments: readonly string[],
    outputs: readonly number[],
    events: EncoderEvents,
  ) {
    const mostDescriptor = Math.max(soundDescriptor, ...outputs);
    const child = spawn(ffmpeg, encoderArguments, {
      stdio: Array.from({ length: mostDescriptor + 1 }, () => 'pipe' as const),
      detached: true,
    });
    const errors = new ErrorText();
    let startError = '';
    child.on('error', (error) => (startError = error.message));
    outputs.forEach((descriptor, index) => {
      (child.stdio[descriptor] as Readable).on('data', (chunk: Buffer) => events.output(index, chunk));
    });
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
    this.picture = child.stdio[0];
    this.sound = child.stdio[soundDescriptor] as Writable;
    // A broken pipe is the end of the process, which is reported once, by `close`.
    this.picture.on('error', () => undefined);
    this.sound.on('error', () => undefined);
    child.once('close', (code, signal) => events.ended(startError || childEnd(code, signal, errors.text)));
    guardAgainstOrphan(child);
    this.child = child;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Frames that were written and that the encoder has not taken yet. */
  get waiting(): number {
    return this.pending;
  }

  /** @param taken called once when `picture` may be used again, also when the encoder is gone. */
  write(picture: Buffer, sound: Buffer, taken: () => void): void {
    this.pending += 1;
    this.sound.write(sound);
    this.picture.write(picture, () => {
      this.pending -= 1;
      taken();
    });
  }

  /** Lets the encoder finish what it was given; ends it when it does not within seconds. */
  finish(): void {
    this.picture.end();
    this.sound.end();
    const tooLong = setTimeout(() => this.kill(), mostMsToFinish);
    this.child.once('close', () => clearTimeout(tooLong));
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}
