import { framesPerSecond } from '../picture-format';
import type { Fragment, RenditionSink } from '../program/encoder-output';
import type { PlaylistWriter } from './playlist-writer';

/** Parts that may wait for a slow disk: ten seconds; more would only fill the memory. */
const mostWaiting = 50;

/** Gives the segments of all renditions the same numbers: those of the same pictures. */
export class SegmentNumbers {
  private first: number | null = null;
  private next = 0;

  /** The first number of the encoder's run that is going on, or that begins. */
  runBegins(): number {
    this.first ??= this.next;
    return this.first;
  }

  runEnds(): void {
    this.first = null;
  }

  used(number: number): void {
    this.next = Math.max(this.next, number + 1);
  }
}

/**
 * Numbers the fragments of one rendition and has them written one after the other. Numbers here begin with this
 * process; `offset` says where they continue those of an earlier one.
 */
export class RenditionPackager implements RenditionSink {
  private work: Promise<void>;
  private offset = 0;
  private waiting = 0;
  private number = 0;
  private frames = 0;

  constructor(
    private readonly writer: PlaylistWriter,
    private readonly numbers: SegmentNumbers,
    ready: Promise<number>,
  ) {
    this.work = ready.then((offset) => void (this.offset = offset));
  }

  init(bytes: Buffer): void {
    const first = this.numbers.runBegins();
    this.number = first;
    this.frames = 0;
    this.enqueue(() => this.writer.beginRun(this.offset + first, bytes));
  }

  fragment(fragment: Fragment): void {
    const { number } = this;
    this.numbers.used(number);
    this.frames += fragment.frames;
    const whole = this.frames >= framesPerSecond;
    if (whole) this.nextSegment();
    if (this.waiting >= mostWaiting) {
      this.writer.lose(this.offset + number, new Error('the disk is too slow'));
      return;
    }
    this.waiting += 1;
    this.enqueue(async () => {
      this.waiting -= 1;
      await this.writer.part(this.offset + number, fragment, whole);
    });
  }

  runEnded(): void {
    const { number } = this;
    this.numbers.runEnds();
    if (this.frames === 0) return;
    this.nextSegment();
    this.enqueue(() => this.writer.cutShort(this.offset + number));
  }

  /** Waits for what is being written; with `ended` the playlist says that nothing follows. */
  async close({ ended }: { ended: boolean }): Promise<void> {
    if (ended) this.enqueue(() => this.writer.end());
    await this.work;
  }

  private nextSegment(): void {
    this.number += 1;
    this.frames = 0;
  }

  private enqueue(step: () => Promise<void> | void): void {
    this.work = this.work.then(step).catch((error: unknown) => this.writer.lose(null, error));
  }
}
