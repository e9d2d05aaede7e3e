import type { SpokenLine } from './spoken-line';

/** A word that stays as it is. */
export interface AgreedWord {
  readonly text: string;
  /** The last of its utterance. */
  readonly ends: boolean;
}

interface Utterance {
  readonly number: number;
  readonly words: readonly string[];
  /** How many of them were given away. */
  readonly given: number;
}

/**
 * Takes from lines that are said anew, again and again, the words that stay: those that begin two lines of an
 * utterance one after the other, and all of its final one. What was given is never corrected.
 */
export class AgreedWords {
  private last: Utterance = { number: -1, words: [], given: 0 };

  add({ number, text, final }: Pick<SpokenLine, 'number' | 'text' | 'final'>): AgreedWord[] {
    const words = text.split(' ').filter(Boolean);
    const isNew = number !== this.last.number;
    const { words: before, given } = isNew ? { words: [], given: 0 } : this.last;
    // What was left open when another utterance began is all that will be known of it.
    const left = isNew ? this.last.words.slice(this.last.given) : [];
    const agreed = final ? words.length : commonStart(before, words);
    const added = words.slice(given, agreed);
    this.last = { number, words, given: Math.max(given, agreed) };
    return [...marked(left, true), ...marked(added, final)];
  }
}

function commonStart(some: readonly string[], others: readonly string[]): number {
  const differs = some.findIndex((word, index) => word !== others[index]);
  return differs < 0 ? some.length : differs;
}

function marked(words: readonly string[], ends: boolean): AgreedWord[] {
  return words.map((text, index) => ({ text, ends: ends && index === words.length - 1 }));
}
