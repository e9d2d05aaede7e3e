/** Buffers of one length that are used again: a new megabyte for every frame would keep the collector busy. */
export class BytePool {
  private readonly free: Buffer[] = [];

  constructor(
    private readonly length: number,
    private readonly mostKept: number,
  ) {}

  take(): Buffer {
    return this.free.pop() ?? Buffer.allocUnsafeSlow(this.length);
  }

  release(buffer: Buffer): void {
    if (this.free.length < this.mostKept) this.free.push(buffer);
  }
}
