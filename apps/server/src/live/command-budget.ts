/** How many commands one connection may send: a token bucket, far above what a person can press. */
export class CommandBudget {
  private tokens: number;
  private filledAt: number;

  constructor(
    now: number,
    private readonly burst = 30,
    private readonly perSecond = 10,
  ) {
    this.tokens = burst;
    this.filledAt = now;
  }

  /** @param now milliseconds; @returns false when the connection must wait */
  take(now: number): boolean {
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.filledAt) / 1000) * this.perSecond);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
