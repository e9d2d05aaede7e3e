import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { childEnd, ErrorText } from './child-end';
import { FrameSocket } from './frame-socket';
import { guardAgainstOrphan } from './orphan-guard.process';
import { describeInput, hasOtherColours, type SourceDescription } from './source-description';

export interface SourceEvents {
  /** Once, before its first frame. */
  opened?(description: SourceDescription | null, otherColours: boolean): void;
  /** The bytes are the caller's again when this returns. */
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
  private child: ChildProcess | null = null;
  private frames: FrameSocket | null = null;
  private readonly errors = new ErrorText();
  private heard: string[] | null = [];
  private refused = false;
  private over = false;

  constructor(
    private readonly ffmpeg: string,
    private readonly sourceArguments: readonly string[],
    private readonly events: SourceEvents,
  ) {
    void this.run();
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ends it at once; raw frames have nothing to finish. */
  end(): void {
    this.over = true;
    this.child?.kill('SIGKILL');
  }

  /** From the start to the end of the process; a failure to start is an end as well. */
  private async run(): Promise<void> {
    try {
      const how = await this.decode();
      this.events.ended(this.refused ? 'a push with another key' : how, this.errors.text);
    } catch (error) {
      this.events.ended(error instanceof Error ? error.message : String(error), this.errors.text);
    }
  }

  private async decode(): Promise<string> {
    const frames = await FrameSocket.open((chunk) => this.refused || this.events.picture(chunk));
    try {
      if (this.over) return 'ended before it began';
      this.frames = frames;
      const child = this.start(frames);
      const [[code, signal]] = (await Promise.all([once(child, 'close'), frames.ended()])) as [
        [number | null, NodeJS.Signals | null],
        void,
      ];
      return childEnd(code, signal, this.errors.text);
    } finally {
      frames.close();
    }
  }

  private start(frames: FrameSocket): ChildProcess {
    // A group of its own: Ctrl-C in a terminal is for us, and we end our children in order.
    const child = spawn(this.ffmpeg, this.sourceArguments, {
      stdio: ['ignore', frames.childEnd, 'pipe', 'pipe'],
      detached: true,
    });
    this.child = child;
    frames.childEnd.destroy();
    if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => this.hear(line));
    // Nobody else would read them to their end, and without that there is no `close`.
    child.once('exit', () => this.flow());
    guardAgainstOrphan(child);
    return child;
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
    this.events.opened?.(describeInput(this.heard), hasOtherColours(this.heard));
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
    this.frames?.flow();
    const sound = this.child?.stdio[3];
    if (sound && 'read' in sound)
      sound.on('data', (chunk: Buffer) => this.refused || this.events.sound(chunk));
  }
}
