import { frameBytes, frameMs, soundBytesPerFrame } from '../picture-format';
import { SourceBuffer } from './source-buffer';
import { type OnAir, Switcher } from './switcher';

const size = { width: 16, height: 16 };
const slatePicture = Buffer.alloc(frameBytes(size), 240);
const [hall, lectern, camera] = [0, 1, 2];

/** Three sources, each filled with a value of its own; those that run give a frame for every frame. */
class Studio {
  private readonly values = [40, 80, 120];
  private readonly buffers = this.values.map(() => new SourceBuffer(size));
  readonly switcher = new Switcher(this.buffers, () => slatePicture);
  private running = new Set<number>();
  private now = 0;

  run(...sources: number[]): void {
    this.running = new Set(sources);
  }

  /** The programme's next frame: the value of its picture and of its sound. */
  frame(): [picture: number | undefined, sound: number | undefined] {
    this.now += frameMs;
    for (const source of this.running) {
      const value = this.values[source]!;
      this.buffers[source]!.pushPicture(Buffer.alloc(frameBytes(size), value), this.now);
      this.buffers[source]!.pushSound(Buffer.alloc(soundBytesPerFrame, value));
    }
    const frame = Buffer.alloc(frameBytes(size));
    const sound = this.switcher.next(this.now, frame);
    return [frame[0], sound[1]];
  }

  onAirAfter(frames: number): OnAir {
    for (let left = frames; left > 0; left -= 1) this.frame();
    return this.switcher.onAir;
  }
}

function studioOn(...sources: number[]): Studio {
  const studio = new Studio();
  studio.run(...sources);
  studio.onAirAfter(30);
  return studio;
}

describe('switching between sources', () => {
  it('cuts to the source that is asked for with the very next frame', () => {
    const studio = studioOn(hall, lectern);
    expect(studio.frame()).toEqual([40, 40]);
    studio.switcher.want(lectern, 'cut');
    expect(studio.frame()).toEqual([80, 80]);
  });

  it('fades picture and sound together, evenly, within half a second', () => {
    const studio = studioOn(hall, lectern);
    studio.switcher.want(lectern, 'fade');
    const seen = Array.from({ length: 14 }, () => studio.frame());
    const pictures = seen.map(([picture]) => picture!);
    expect(pictures).toEqual([...pictures].sort((a, b) => a - b));
    expect(new Set(pictures.slice(0, 13)).size).toBe(13);
    for (const [picture, sound] of seen) expect(Math.abs(picture! - sound!)).toBeLessThanOrEqual(1);
    expect(seen.slice(12)).toEqual([
      [80, 80],
      [80, 80],
    ]);
  });

  it('ends a fade at once when the source it comes from is lost', () => {
    const studio = studioOn(hall, lectern);
    studio.run(lectern);
    studio.onAirAfter(13);
    studio.switcher.want(lectern, 'fade');
    const pictures = Array.from({ length: 8 }, () => studio.frame()[0]);
    expect(pictures[0]).toBeLessThan(80);
    expect(pictures.at(-1)).toBe(80);
  });

  it('takes the first source that is there when the one on air is lost, within a second', () => {
    const studio = studioOn(hall, lectern, camera);
    studio.run(lectern, camera);
    expect(studio.onAirAfter(25)).toBe(lectern);
  });

  it('shows the slate only when no source is left, and any source that comes rather than the slate', () => {
    const studio = studioOn(hall, lectern);
    studio.run();
    expect(studio.onAirAfter(25)).toBe('slate');
    studio.run(camera);
    expect(studio.onAirAfter(3)).toBe(camera);
  });

  it('returns to the wanted source when it has been back for a second, not sooner', () => {
    const studio = studioOn(hall, lectern);
    studio.run(lectern);
    studio.onAirAfter(25);
    studio.run(hall, lectern);
    expect(studio.onAirAfter(20)).toBe(lectern);
    expect(studio.onAirAfter(10)).toBe(hall);
  });

  it('stays where it is while the wanted source is missing, and goes there when it comes', () => {
    const studio = studioOn(hall, camera);
    studio.switcher.want(camera, 'cut');
    studio.onAirAfter(1);
    studio.switcher.want(lectern, 'cut');
    expect(studio.onAirAfter(10)).toBe(camera);
    studio.run(hall, lectern, camera);
    expect(studio.onAirAfter(40)).toBe(lectern);
  });

  it('shows the slate in silence when it is asked for, whatever is there', () => {
    const studio = studioOn(hall);
    studio.switcher.want('slate', 'cut');
    expect(studio.frame()).toEqual([240, 0]);
    studio.switcher.want(hall, 'cut');
    expect(studio.frame()).toEqual([40, 40]);
  });
});
