/** Copies of the next picture before the overlay is laid over it, for whoever waits for one. */
export class CleanStill {
  private readonly waiting = new Set<(frame: Buffer | null) => void>();

  /** Null: there will be none. */
  next(): Promise<Buffer | null> {
    return new Promise((resolve) => this.waiting.add(resolve));
  }

  /** To be given every frame; it is copied only when somebody waits. */
  offer(frame: Buffer): void {
    if (this.waiting.size > 0) this.give(Buffer.from(frame));
  }

  close(): void {
    this.give(null);
  }

  private give(frame: Buffer | null): void {
    for (const resolve of this.waiting) resolve(frame);
    this.waiting.clear();
  }
}
