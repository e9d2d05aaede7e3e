import { spawn } from 'node:child_process';
import { childEnd, ErrorText } from '../program/child-end';
import { guardAgainstOrphan } from '../program/orphan-guard.process';

/** What one ffmpeg decodes to descriptor 1, asked for in portions of a length. */
export class RawFrames {
  private readonly chunks: AsyncIterator<Buffer, unknown>;
  private waiting: Buffer[] = [];
  private count = 0;
  private readonly ended: Promise<string | null>;
  private readonly kill: () => void;

  constructor(ffmpeg: string, directory: string, decoderArguments: readonly string[], input: string) {
    const child = spawn(ffmpeg, [...decoderArguments], { cwd: directory, stdio: 'pipe', detached: true });
    guardAgainstOrphan(child);
    const errors = new ErrorText();
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    // A broken pipe is the end of the process, which `close` reports.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    this.ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) => resolve(code === 0 ? null : childEnd(code, signal, errors.text)));
    });
    this.chunks = (child.stdout as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    this.kill = () => child.kill('SIGKILL');
  }

  /** The next `bytes`; fewer at the end, null behind it. @throws Error with what ffmpeg said when it fails */
  async next(bytes: number): Promise<Buffer | null> {
    while (this.count < bytes) {
      const chunk = await this.chunks.next();
      if (chunk.done) {
        const failure = await this.ended;
        if (failure !== null) throw new Error(`ffmpeg: ${failure}`);
        break;
      }
      this.waiting.push(chunk.value);
      this.count += chunk.value.length;
    }
    if (this.count === 0) return null;
    const all = Buffer.concat(this.waiting);
    const rest = all.subarray(bytes);
    this.waiting = [rest];
    this.count = rest.length;
    return all.subarray(0, bytes);
  }

  close(): void {
    this.kill();
  }
}
