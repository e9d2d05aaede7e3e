const burst = 30;
const perSecond = 10;

/** How many commands one connection may send: a token bucket, far above what a person can press. */
export class CommandBudget {
  private tokens = burst;
  private filledAt: number;

  constructor(now: number) {
    this.filledAt = now;
  }

  /** @param now milliseconds; @returns false when the connection must wait */
  take(now: number): boolean {
    this.tokens = Math.min(burst, this.tokens + ((now - this.filledAt) / 1000) * perSecond);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
