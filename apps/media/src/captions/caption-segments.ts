import { type SegmentCue, writeWebVttSegment } from '@kworum/domain';
import { pictureTime, pictureTimescale } from '../packager/tracks';
import { frameMs, framesPerSecond } from '../picture-format';
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
  /** By their ids: a cue has the same times in every segment. */
  private placed = new Map<string, SegmentCue>();
  /** On air between these two, milliseconds since the epoch, the segments were without a discontinuity. */
  private unbroken = { since: 0, until: 0 };

  constructor(
    private readonly sink: RenditionSink,
    private readonly cues: Pick<LiveCues, 'between'>,
  ) {}

  init(bytes: Buffer): void {
    this.timescale = pictureTimescale(bytes);
    this.unbroken = { since: 0, until: 0 };
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
    const until = startedAt + seconds * 1000;
    const isBroken = startedAt - this.unbroken.until > frameMs;
    this.unbroken = { since: isBroken ? startedAt : this.unbroken.since, until };
    // Behind a discontinuity a copy would be another cue to players, beside the one that they show already.
    const cues = this.cues.between(startedAt, until).filter(({ from }) => from >= this.unbroken.since);
    this.placed = new Map(
      cues.map((cue) => [cue.id, this.placed.get(cue.id) ?? place(cue, startedAt, begins)]),
    );
    const bytes = Buffer.from(writeWebVttSegment(begins, [...this.placed.values()]));
    this.sink.fragment({ bytes, frames, seconds, startedAt });
  }
}

/** A cue on the time line of an encoder's run, seconds. @param begins there, of what was on air at `startedAt` */
function place(cue: LiveCue, startedAt: number, begins: number): SegmentCue {
  const onTimeLine = (at: number): number => begins + (at - startedAt) / 1000;
  return { ...cue, from: onTimeLine(cue.from), to: onTimeLine(cue.to) };
}
