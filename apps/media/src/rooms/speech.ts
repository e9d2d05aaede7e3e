/** A pause for breath does not end a speech. */
const holdsMs = 1200;

/** Who speaks, from levels that come several times a second. */
export class Speech {
  private readonly heardAt = new Map<string, number>();

  constructor(private readonly changed: (id: string, speaks: boolean) => void) {}

  /** @param loud who is loud enough now. @param now in milliseconds. */
  hear(loud: readonly string[], now: number): void {
    for (const id of loud) {
      const began = !this.heardAt.has(id);
      this.heardAt.set(id, now);
      if (began) this.changed(id, true);
    }
    for (const [id, at] of this.heardAt) {
      if (now - at >= holdsMs) this.forget(id);
    }
  }

  forget(id: string): void {
    if (this.heardAt.delete(id)) this.changed(id, false);
  }
}
