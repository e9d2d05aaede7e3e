interface Anchor {
  /** Milliseconds of sound given before. */
  readonly given: number;
  /** When the next of it was on air, milliseconds since the epoch. */
  readonly onAir: number;
}

/** Sound that was left out more often than that a program does not talk about any more. */
const mostAnchors = 1000;
/** Clocks differ by less; more is a gap. */
const evenWithinMs = 100;

/** Tells when on air something was that a program places in the sound it was given: gaps were left out of that. */
export class SoundTimes {
  private readonly anchors: Anchor[] = [];
  private givenMs = 0;

  /** How much sound was given, in milliseconds. */
  get given(): number {
    return this.givenMs;
  }

  /** Sound of that length was given that was on air from `onAir` on. */
  give(ms: number, onAir: number): void {
    const expected = this.onAir(this.givenMs);
    if (expected === null || Math.abs(expected - onAir) > evenWithinMs) {
      this.anchors.push({ given: this.givenMs, onAir });
      if (this.anchors.length > mostAnchors) this.anchors.shift();
    }
    this.givenMs += ms;
  }

  /** @param at milliseconds of the sound given. Null: nothing is known of it. */
  onAir(at: number): number | null {
    const anchor = this.anchors.findLast(({ given }) => given <= at);
    return anchor ? anchor.onAir + at - anchor.given : null;
  }
}
