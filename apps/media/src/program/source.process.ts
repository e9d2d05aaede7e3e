import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childEnd, ErrorText } from './child-end';
import { guardAgainstOrphan } from './orphan-guard.process';
import { describeInput, type SourceDescription } from './source-description';

export interface SourceEvents {
  /** Once, before its first frame. */
  opened?(description: SourceDescription | null): void;
  picture(chunk: Buffer): void;
  sound(chunk: Buffer): void;
  /** Once, when nothing more can come; `said` is the end of what it complained of. */
  ended(how: string, said: string): void;
}

const complaint = /\[(warning|error|fatal|panic)\] /;
/** ffmpeg only warns of a push with another key and would take it. */
const anotherKey = /App field don't match up|Unexpected stream /;

/** One run of the ffmpeg that decodes the source. */
export class SourceProcess {
  private readonly child: ChildProcess;
  private readonly errors = new ErrorText();
  private heard: string[] | null = [];
  private refused = false;

  constructor(
    ffmpeg: string,
    sourceArguments: readonly string[],
    private readonly events: SourceEvents,
  ) {
    // A group of its own: Ctrl-C in a terminal is for us, and we end our children in order.
    const child = spawn(ffmpeg, sourceArguments, {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    });
    this.child = child;
    if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => this.hear(line));
    let startError = '';
    child.on('error', (error) => (startError = error.message));
    child.once('close', (code, signal) => {
      const { text } = this.errors;
      events.ended(
        startError || (this.refused ? 'a push with another key' : childEnd(code, signal, text)),
        text,
      );
    });
    // Nobody else would read them to their end, and without that there is no `close`.
    child.once('exit', () => this.flow());
    guardAgainstOrphan(child);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Ends it at once; raw frames have nothing to finish. */
  end(): void {
    this.child.kill('SIGKILL');
  }

  private hear(line: string): void {
    if (complaint.test(line)) {
      this.errors.push(Buffer.from(`${line.replace(complaint, '')}\n`));
      if (anotherKey.test(line)) this.refuse();
      return;
    }
    if (this.heard === null || this.refused) return;
    if (!line.includes('Stream mapping:')) {
      this.heard.push(line);
      return;
    }
    this.events.opened?.(describeInput(this.heard));
    this.flow();
  }

  private refuse(): void {
    this.refused = true;
    this.end();
  }

  /** Frames are read only when all that is said of the input was heard: until then a push may be refused. */
  private flow(): void {
    if (this.heard === null) return;
    this.heard = null;
    const [, picture, , sound] = this.child.stdio;
    picture?.on('data', (chunk: Buffer) => this.refused || this.events.picture(chunk));
    if (sound && 'read' in sound)
      sound.on('data', (chunk: Buffer) => this.refused || this.events.sound(chunk));
  }
}
