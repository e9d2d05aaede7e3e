const windowMs = 15 * 60 * 1000;

/** Counts failed attempts per name; forgets them after a quarter of an hour. */
export class AttemptLimit {
  private readonly failures = new Map<string, { count: number; since: number }>();

  constructor(private readonly allowedFailures: number) {}

  isExceeded(key: string, now: number): boolean {
    return (this.current(key, now)?.count ?? 0) >= this.allowedFailures;
  }

  failed(key: string, now: number): void {
    const current = this.current(key, now);
    this.failures.set(key, { count: (current?.count ?? 0) + 1, since: current?.since ?? now });
    if (this.failures.size > 10_000) this.forgetOld(now);
  }

  private current(key: string, now: number) {
    const entry = this.failures.get(key);
    return entry && now - entry.since < windowMs ? entry : undefined;
  }

  private forgetOld(now: number): void {
    for (const [key, { since }] of this.failures) if (now - since >= windowMs) this.failures.delete(key);
  }
}
