/** A caption is shorter by far. */
const mostBytesOfLine = 16_384;
const mostBytesOfSecond = 262_144;

/** Cuts what a program prints into lines, and notices one that prints without end. */
export class BoundedLines {
  private rest = Buffer.alloc(0);
  private second = { since: 0, bytes: 0 };

  /** @returns null when it is too much: nothing sensible follows. */
  push(chunk: Buffer, now: number): string[] | null {
    if (now - this.second.since >= 1000) this.second = { since: now, bytes: 0 };
    this.second.bytes += chunk.length;
    if (this.second.bytes > mostBytesOfSecond) return null;
    const whole = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const end = whole.lastIndexOf(0x0a);
    this.rest = Buffer.from(whole.subarray(end + 1));
    if (this.rest.length > mostBytesOfLine) return null;
    const lines = end < 0 ? [] : whole.toString('utf8', 0, end).split('\n');
    return lines.filter((line) => line.trim() !== '' && line.length <= mostBytesOfLine);
  }
}
