import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgrammeControl } from '@kworum/contracts';
import { greyFrames } from '../hls/decoded.process';
import { type SeenSegment, StreamWatch } from '../hls/stream-watch';
import type { ProgrammeOnAir } from '../on-air/programme-on-air';
import { pngOf } from './decoded-frame.process';

/** Until what is ordered is in every frame of the segments that follow. */
const settledMs = 250;
const small = { width: 160, height: 90 };

/** A programme whose stream is watched, for pictures of its states as any player would decode them. */
export class PicturedProgramme {
  /** Names of the pictures so far. */
  readonly taken: string[] = [];
  private readonly watch: StreamWatch;

  constructor(
    readonly onAir: ProgrammeOnAir,
    private readonly folder: string,
    private readonly say: (line: string) => void,
  ) {
    this.watch = new StreamWatch(onAir.liveUrl);
  }

  async direct(change: Partial<ProgrammeControl>): Promise<void> {
    await this.onAir.direct(change);
  }

  /** Saves the first picture of the first second that began after this moment, or some time later. */
  async take(name: string, laterMs = 0): Promise<void> {
    const since = Date.now() + settledMs + laterMs;
    const segment = await this.watch.until(
      () => this.watch.segments.find(({ startedAt }) => startedAt > since),
      name,
      60_000 + laterMs,
    );
    await this.save(name, segment, 0);
  }

  /** Saves the picture that is halfway between what was on air before and what is after this moment. */
  async takeHalfway(name: string, change: () => Promise<void>): Promise<void> {
    const from = this.watch.segments.length;
    await change();
    await this.watch.next(3);
    const segments = this.watch.segments.slice(Math.max(0, from - 1));
    const frames: { segment: SeenSegment; index: number; grey: Buffer }[] = [];
    for (const segment of segments) {
      const greys = await greyFrames(segment, small);
      greys.forEach((grey, index) => frames.push({ segment, index, grey }));
    }
    const [first, last] = [frames[0], frames.at(-1)];
    if (!first || !last) throw new Error('Nothing was on air');
    const unevenness = (grey: Buffer) =>
      Math.abs(distance(grey, first.grey) - distance(grey, last.grey)) +
      0.01 * Math.abs(distance(grey, first.grey) + distance(grey, last.grey));
    const halfway = frames.reduce((best, one) => (unevenness(one.grey) < unevenness(best.grey) ? one : best));
    await this.save(name, halfway.segment, halfway.index);
  }

  async close(): Promise<void> {
    await this.watch.close();
  }

  private async save(name: string, segment: SeenSegment, frame: number): Promise<void> {
    writeFileSync(join(this.folder, `${name}.png`), await pngOf(segment, frame));
    this.taken.push(name);
    this.say(`docs/pictures/overlay/${name}.png`);
  }
}

function distance(one: Buffer, other: Buffer): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += Math.abs(one[at]! - other[at]!);
  return sum / one.length;
}
