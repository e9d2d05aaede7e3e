import { frameBytes, frameMs, soundBytesPerFrame } from '../picture-format';
import { SourceBuffer } from './source-buffer';
import { Switcher } from './switcher';

const size = { width: 16, height: 16 };
const slate = Buffer.alloc(frameBytes(size), 0xee);

/** A source whose n-th frame and n-th piece of sound are filled with n. */
class ScriptedSource {
  readonly buffer = new SourceBuffer(size);
  readonly switcher = new Switcher([this.buffer], () => slate);
  private pictures = 0;
  private sounds = 0;
  now = 0;

  get produced(): number {
    return this.pictures;
  }

  picture(count = 1): void {
    for (let left = count; left > 0; left -= 1) {
      this.pictures += 1;
      this.buffer.pushPicture(Buffer.alloc(frameBytes(size), this.pictures), this.now);
    }
  }

  sound(count = 1): void {
    for (let left = count; left > 0; left -= 1) {
      this.sounds += 1;
      this.buffer.pushSound(Buffer.alloc(soundBytesPerFrame, this.sounds));
    }
  }

  both(count = 1): void {
    this.picture(count);
    this.sound(count);
  }

  next(): [onAir: 'source' | 'slate', picture: number | undefined, sound: number | undefined] {
    this.now += frameMs;
    const frame = Buffer.alloc(frameBytes(size));
    const sound = this.switcher.next(this.now, frame);
    return [this.switcher.onAir === 'slate' ? 'slate' : 'source', frame[0], sound[0]];
  }
}

describe('the switcher', () => {
  it('shows the slate until three frames are in hand, then picture and sound from their beginning', () => {
    const source = new ScriptedSource();
    source.both(2);
    expect(source.next()).toEqual(['slate', 0xee, 0]);
    source.both();
    expect([source.next(), source.next()]).toEqual([
      ['source', 1, 1],
      ['source', 2, 2],
    ]);
  });

  it('repeats the last picture in silence while the source is late, and goes on in step', () => {
    const source = new ScriptedSource();
    source.both(3);
    for (const expected of [1, 2, 3]) expect(source.next()).toEqual(['source', expected, expected]);
    expect(source.next()).toEqual(['source', 3, 0]);
    source.both();
    expect(source.next()).toEqual(['source', 4, 4]);
    expect(source.switcher.repeated).toBe(1);
  });

  it('repeats a picture rather than to show the next one without its sound, and then has time for both', () => {
    const source = new ScriptedSource();
    source.both(3);
    for (const expected of [1, 2, 3]) expect(source.next()).toEqual(['source', expected, expected]);
    source.picture();
    expect(source.next()).toEqual(['source', 3, 0]);
    for (let frame = 4; frame < 30; frame += 1) {
      source.picture();
      source.sound();
      expect(source.next()).toEqual(['source', frame, frame]);
    }
    expect(source.switcher.repeated).toBe(1);
  });

  it('keeps the reserve that sound needs which comes later than its picture', () => {
    const source = new ScriptedSource();
    source.both(6);
    source.picture(2);
    for (let frame = 0; frame < 300; frame += 1) {
      const [, picture, sound] = source.next();
      expect(sound).toBe(picture);
      source.both();
    }
    expect(source.switcher.repeated).toBe(0);
    const [, picture = 0] = source.next();
    expect(source.produced % 256).toBe(picture + 3);
  });

  it('goes on without sound when none comes any more, and with it when it is back', () => {
    const source = new ScriptedSource();
    source.both(3);
    for (let frame = 0; frame < 3; frame += 1) source.next();
    for (let frame = 0; frame < 20; frame += 1) {
      source.picture();
      source.next();
    }
    expect(source.switcher.repeated).toBe(7);
    source.sound(20);
    source.both(8);
    for (let frame = 0; frame < 8; frame += 1) {
      const [, picture, sound] = source.next();
      expect(sound).toBe(picture);
    }
  });

  it('leaves out sound that comes after its frame instead of playing it later', () => {
    const source = new ScriptedSource();
    source.picture(3);
    expect([source.next(), source.next()]).toEqual([
      ['source', 1, 0],
      ['source', 2, 0],
    ]);
    source.sound(3);
    expect(source.next()).toEqual(['source', 3, 3]);
  });

  it('has the slate on air within a second of the last frame', () => {
    const source = new ScriptedSource();
    source.both(3);
    for (let frame = 0; frame < 3; frame += 1) source.next();
    let frames = 0;
    while (source.next()[0] === 'source') frames += 1;
    expect(frames * frameMs).toBeGreaterThan(500);
    expect(frames * frameMs).toBeLessThan(1000);
  });

  it('takes a source that begins again from its new beginning', () => {
    const source = new ScriptedSource();
    source.both(5);
    source.next();
    source.buffer.begin();
    source.both(2);
    expect(source.next()).toEqual(['source', 1, 0]);
    source.both();
    expect(source.next()).toEqual(['source', 6, 6]);
  });

  it('drops the oldest frames with their sound when a source runs ahead', () => {
    const source = new ScriptedSource();
    for (let frame = 0; frame < 20; frame += 1) {
      source.sound();
      source.picture();
    }
    expect(source.next()).toEqual(['source', 13, 13]);
    expect(source.buffer.dropped).toBe(12);
  });

  it('gives up a reserve that was not needed for five seconds, picture and sound together', () => {
    const source = new ScriptedSource();
    source.both(8);
    const inHand = () => {
      const [, picture] = source.next();
      source.both();
      return source.produced - (picture ?? 0);
    };
    expect(inHand()).toBe(8);
    for (let frame = 0; frame < 130; frame += 1) inHand();
    expect(inHand()).toBe(2);
    const [onAir, picture, sound] = source.next();
    expect([onAir, sound]).toEqual(['source', picture]);
  });

  it('keeps the reserve that a source needs, which brings its frames in bursts', () => {
    const source = new ScriptedSource();
    source.both(6);
    for (let burst = 0; burst < 60; burst += 1) {
      source.both(5);
      for (let frame = 0; frame < 5; frame += 1) expect(source.next()[0]).toBe('source');
    }
    expect(source.switcher.repeated).toBe(0);
  });

  it('keeps frames and sound in step when sound comes for seconds without pictures', () => {
    const source = new ScriptedSource();
    source.sound(80);
    source.picture(3);
    const moments: (readonly [number | undefined, number | undefined])[] = [];
    for (let frame = 0; frame < 40; frame += 1) {
      const [, picture, sound] = source.next();
      moments.push([picture, sound]);
      source.picture();
    }
    // The first thirty pieces of sound were too many to be kept.
    for (const [picture = 0, sound] of moments) expect(sound).toBe(picture > 30 ? picture : 0);
    expect(moments.at(-1)?.[0]).toBeGreaterThan(35);
  });

  it('puts frames together from chunks of any size', () => {
    const source = new ScriptedSource();
    const bytes = Buffer.concat([1, 2, 3].map((value) => Buffer.alloc(frameBytes(size), value)));
    for (let offset = 0; offset < bytes.length; offset += 77) {
      source.buffer.pushPicture(bytes.subarray(offset, offset + 77), 0);
    }
    expect([source.next()[1], source.next()[1], source.next()[1]]).toEqual([1, 2, 3]);
  });
});
