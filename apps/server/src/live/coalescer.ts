/**
 * Runs work at once when asked, and while it is asked again within the interval, once more at its end.
 * Bounds how often snapshots go out without ever holding back the first or losing the last.
 */
export class Coalescer {
  private timer: NodeJS.Timeout | undefined;
  private later: NodeJS.Timeout | undefined;
  private again = false;

  constructor(
    private readonly intervalMs: number,
    private readonly work: () => void,
  ) {}

  ask(): void {
    if (this.timer) {
      this.again = true;
      return;
    }
    clearTimeout(this.later);
    this.later = undefined;
    this.work();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (!this.again) return;
      this.again = false;
      this.ask();
    }, this.intervalMs);
  }

  /** The same, without hurry: the work runs after this time at the latest. */
  askWithin(milliseconds: number): void {
    this.later ??= setTimeout(() => {
      this.later = undefined;
      this.ask();
    }, milliseconds);
  }

  close(): void {
    clearTimeout(this.timer);
    clearTimeout(this.later);
    this.timer = undefined;
    this.later = undefined;
    this.again = false;
  }
}
