import { type AgreedWord, AgreedWords } from './agreed-words';
import { wordsShownMs } from './caption-board';
import type { SpokenLine } from './spoken-line';
import { twoLines } from './two-lines';

/** Words wait so long for the end of their utterance, or for enough others to fill two lines. */
const patienceMs = 2000;
/** Time to find a caption and to read each of its letters; quicker while others wait. */
const reading = { findMs: 1500, letterMs: 70, leastMs: 2000 };
const hurried = { findMs: 0, letterMs: 48, leastMs: 1000 };
/** Words that could not be shown in so long are of another time. */
const mostDelayMs = 30_000;

/** A caption and when it stands. */
export interface LiveCue {
  readonly id: string;
  /** Two lines at most. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface WaitingWord extends AgreedWord {
  /** When it was heard. */
  readonly at: number;
}

/**
 * Makes captions of what is heard, one after the other, two lines at most. A caption begins when its words are there,
 * for the picture in which they were said has gone out already, and how long it stands is known when it begins: what
 * was published is not changed. All times in milliseconds since the epoch.
 */
export class LiveCues {
  private readonly words = new AgreedWords();
  private waiting: WaitingWord[] = [];
  private shown: LiveCue[] = [];
  private made = 0;

  hear(line: Pick<SpokenLine, 'number' | 'text' | 'final'>, now: number): void {
    this.forget(now);
    this.waiting.push(...this.words.add(line).map((word) => ({ ...word, at: now })));
  }

  /** What stands in a span of the programme; it is asked for span after span, when each has gone by. */
  between(from: number, to: number): readonly LiveCue[] {
    this.forget(from);
    this.shown = this.shown.filter((cue) => cue.to > from);
    for (let cue = this.next(from, to); cue; cue = this.next(from, to)) this.shown.push(cue);
    return this.shown;
  }

  private next(from: number, to: number): LiveCue | null {
    const ready = readyAt(this.waiting);
    const begin = Math.max(ready, from, this.shown.at(-1)?.to ?? 0);
    if (begin >= to) return null;
    const there = this.waiting.filter(({ at }) => at <= begin);
    const { text, taken } = portion(there);
    this.waiting = this.waiting.slice(taken);
    this.made += 1;
    return { id: `${this.made}`, text, from: begin, to: begin + shownMs(text, there.length > taken) };
  }

  private forget(now: number): void {
    this.waiting = this.waiting.filter(({ at }) => now - at < mostDelayMs);
  }
}

/** Infinite: nothing waits. */
function readyAt(waiting: readonly WaitingWord[]): number {
  const [first] = waiting;
  if (!first) return Number.POSITIVE_INFINITY;
  const last = waiting.find(({ ends }) => ends);
  const tooMany = waiting[linesOf(waiting).taken];
  return Math.min(
    ...[last, tooMany].map((word) => word?.at ?? Number.POSITIVE_INFINITY),
    first.at + patienceMs,
  );
}

/** Two lines, or less of them when that is half and more and an utterance ends with it. */
function portion(words: readonly WaitingWord[]): ReturnType<typeof twoLines> {
  const all = linesOf(words);
  const last = words.slice(0, all.taken).findLastIndex(({ ends }) => ends);
  const whole = linesOf(words.slice(0, last + 1));
  return whole.text.length * 2 >= all.text.length ? whole : all;
}

function linesOf(words: readonly WaitingWord[]): ReturnType<typeof twoLines> {
  return twoLines(words.map(({ text }) => text));
}

function shownMs({ length }: string, othersWait: boolean): number {
  const { findMs, letterMs, leastMs } = othersWait ? hurried : reading;
  return Math.min(wordsShownMs, Math.max(leastMs, findMs + length * letterMs));
}
