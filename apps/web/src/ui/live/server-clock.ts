/**
 * The server's time on a device whose own clock may be wrong.
 * A delivery delay only makes a message look older than it is, so the greatest difference seen is the best one.
 * @param monotonic milliseconds that never jump, `performance.now`
 */
export class ServerClock {
  #ahead = Number.NEGATIVE_INFINITY;
  readonly #monotonic: () => number;

  constructor(monotonic: () => number = () => performance.now()) {
    this.#monotonic = monotonic;
  }

  /** @param serverTime UTC, ISO 8601 */
  observe(serverTime: string): void {
    this.#ahead = Math.max(this.#ahead, Date.parse(serverTime) - this.#monotonic());
  }

  /** Milliseconds since 1970 by the server's clock; by the device's before anything was heard. */
  now(): number {
    return Number.isFinite(this.#ahead) ? this.#monotonic() + this.#ahead : Date.now();
  }
}
