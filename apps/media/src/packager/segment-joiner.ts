import { framesPerSecond } from '../picture-format';
import type { Fragment, RenditionSink } from '../program/encoder-output';
import type { SegmentSink } from './segment-sink';

/** Joins the fragments of one rendition into segments of a second and hands each to all who take them. */
export class SegmentJoiner implements RenditionSink {
  private fragments: Fragment[] = [];
  private frames = 0;

  constructor(private readonly sinks: readonly SegmentSink[]) {}

  init(bytes: Buffer): void {
    this.join();
    for (const sink of this.sinks) sink.init(bytes);
  }

  fragment(fragment: Fragment): void {
    const offset = this.fragments.reduce((sum, { bytes }) => sum + bytes.length, 0);
    for (const sink of this.sinks) sink.part?.(fragment.bytes, offset);
    this.fragments.push(fragment);
    this.frames += fragment.frames;
    if (this.frames >= framesPerSecond) this.join();
  }

  /** What there is of an unfinished second is kept: it can be watched as well. */
  runEnded(): void {
    this.join();
  }

  private join(): void {
    const { fragments, frames } = this;
    const [first] = fragments;
    if (!first) return;
    this.fragments = [];
    this.frames = 0;
    const bytes = Buffer.concat(fragments.map((fragment) => fragment.bytes));
    for (const sink of this.sinks) sink.segment(bytes, frames, first.startedAt);
  }
}
