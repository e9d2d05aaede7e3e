import { type SegmentCue, writeWebVttSegment } from '@kworum/domain';
import { pictureTime, pictureTimescale } from '../packager/tracks';
import { framesPerSecond } from '../picture-format';
import type { Fragment, RenditionSink } from '../program/encoder-output';
import type { LiveCue, LiveCues } from './live-cues';

/**
 * Makes a rendition of WebVTT beside one with pictures: a segment for each of its seconds, on the time line of the
 * same encoder's run. Its segments are whole: a viewer of the newest end is further behind than they are.
 */
export class CaptionSegments implements RenditionSink {
  private timescale = 1;
  private fragments: Fragment[] = [];
  private frames = 0;
  /** Of this run, by their ids: a cue has the same times in every segment. */
  private placed = new Map<string, SegmentCue>();

  constructor(
    private readonly sink: RenditionSink,
    private readonly cues: Pick<LiveCues, 'between'>,
  ) {}

  init(bytes: Buffer): void {
    this.timescale = pictureTimescale(bytes);
    this.placed = new Map();
    this.sink.init(Buffer.alloc(0));
  }

  fragment(fragment: Fragment): void {
    this.fragments.push(fragment);
    this.frames += fragment.frames;
    if (this.frames >= framesPerSecond) this.close();
  }

  runEnded(): void {
    this.close();
    this.sink.runEnded();
  }

  private close(): void {
    const { fragments, frames } = this;
    const [first] = fragments;
    if (!first) return;
    this.fragments = [];
    this.frames = 0;
    const { startedAt } = first;
    const seconds = fragments.reduce((sum, fragment) => sum + fragment.seconds, 0);
    const begins = pictureTime(first.bytes) / this.timescale;
    const cues = this.cues.between(startedAt, startedAt + seconds * 1000);
    this.placed = new Map(
      cues.map((cue) => [cue.id, this.placed.get(cue.id) ?? place(cue, startedAt, begins)]),
    );
    const bytes = Buffer.from(writeWebVttSegment(begins, [...this.placed.values()]));
    this.sink.fragment({ bytes, frames, seconds, startedAt });
  }
}

/** A cue that stands through the end of an encoder begins with the next one: there is no time before it. */
function place(cue: LiveCue, startedAt: number, begins: number): SegmentCue {
  const onTimeLine = (at: number): number => begins + (at - startedAt) / 1000;
  return { ...cue, from: Math.max(0, onTimeLine(cue.from)), to: onTimeLine(cue.to) };
}
