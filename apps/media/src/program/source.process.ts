import { type ChildProcess, spawn } from 'node:child_process';
import { childEnd, ErrorText } from './child-end';
import { guardAgainstOrphan } from './orphan-guard.process';

export interface SourceEvents {
  picture(chunk: Buffer): void;
  sound(chunk: Buffer): void;
  /** Once, when nothing more can come; `said` is the end of its standard error. */
  ended(how: string, said: string): void;
}

/** One run of the ffmpeg that decodes the source. */
export class SourceProcess {
  private readonly child: ChildProcess;

  constructor(ffmpeg: string, sourceArguments: readonly string[], events: SourceEvents) {
    // A group of its own: Ctrl-C in a terminal is for us, and we end our children in order.
    const child = spawn(ffmpeg, sourceArguments, {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    });
    const errors = new ErrorText();
    const [, picture, errorStream, sound] = child.stdio;
    picture?.on('data', (chunk: Buffer) => events.picture(chunk));
    errorStream?.on('data', (chunk: Buffer) => errors.push(chunk));
    if (sound && 'read' in sound) sound.on('data', (chunk: Buffer) => events.sound(chunk));
    let startError = '';
    child.on('error', (error) => (startError = error.message));
    child.once('close', (code, signal) =>
      events.ended(startError || childEnd(code, signal, errors.text), errors.text),
    );
    guardAgainstOrphan(child);
    this.child = child;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Ends it at once; raw frames have nothing to finish. */
  end(): void {
    this.child.kill('SIGKILL');
  }
}
