/** So many standstills within the time say that the network is too uneven for low latency. */
const tooMany = 3;
const withinMs = 60_000;

/** Counts how often the picture stood still of late. */
export class StallCount {
  #stalls: readonly number[] = [];

  /** @param now milliseconds. @returns whether that was one too many */
  add(now: number): boolean {
    this.#stalls = [...this.#stalls.filter((at) => now - at < withinMs), now];
    return this.#stalls.length >= tooMany;
  }
}
