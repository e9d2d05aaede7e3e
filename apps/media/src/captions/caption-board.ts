import type { HeardLine } from './speech-supervisor';

/** How long words stand after they were heard. */
export const wordsShownMs = 6000;

interface Shown {
  readonly text: string;
  readonly at: number;
}

/** What stands on the picture of all that was heard: the present line after the one before it. */
export class CaptionBoard {
  private before: Shown | null = null;
  private present: (Shown & { readonly key: string }) | null = null;

  put({ run, number, text }: HeardLine, now: number): void {
    const key = `${run}/${number}`;
    if (this.present && this.present.key !== key) this.before = this.present;
    this.present = { key, text, at: now };
  }

  /** Null: nothing is being said. */
  at(now: number): string | null {
    const fresh = [this.before, this.present].filter((shown) => shown && now - shown.at < wordsShownMs);
    return (
      fresh
        .map((shown) => shown?.text)
        .filter(Boolean)
        .join(' ') || null
    );
  }
}
