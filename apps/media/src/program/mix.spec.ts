import { addSounds, mixBytes, mixSound } from './mix';

const bytes = (count: number, of: (at: number) => number): Buffer =>
  Buffer.from(Array.from({ length: count }, (_, at) => of(at) & 255));

describe('mixing pictures', () => {
  it.each([0, 1, 77, 128, 255, 256])(
    'weighs every byte alone, in words and in the rest (%i of 256)',
    (weight) => {
      const from = bytes(1027, (at) => at * 7);
      const to = bytes(1027, (at) => 255 - at * 13);
      const mixed = Buffer.alloc(1027);
      mixBytes(mixed, from, to, weight);
      const expected = bytes(1027, (at) => (from[at]! * (256 - weight) + to[at]! * weight) >> 8);
      expect(mixed.equals(expected)).toBe(true);
    },
  );

  it('mixes pictures that begin anywhere in memory', () => {
    const whole = Buffer.alloc(33, 200);
    const mixed = Buffer.alloc(32);
    mixBytes(mixed, Buffer.alloc(32, 100), whole.subarray(1), 128);
    expect([...new Set(mixed)]).toEqual([150]);
  });
});

describe('mixing sound', () => {
  it('weighs samples with their sign, and never leaves their range', () => {
    const from = Buffer.from(Int16Array.of(-32768, 32767, 1000, -1000).buffer);
    const to = Buffer.from(Int16Array.of(-32768, 32767, -1000, 3000).buffer);
    const mixed = mixSound(from, to, 128);
    const samples = [0, 2, 4, 6].map((at) => mixed.readInt16LE(at));
    expect(samples).toEqual([-32768, 32767, 0, 1000]);
  });
});

it('adds sounds up, cuts off what is too loud, and changes none of them', () => {
  const sound = (...values: number[]): Buffer => Buffer.from(Int16Array.from(values).buffer);
  const [room, voice] = [sound(100, -100, 30_000, -30_000), sound(1, 2, 10_000, -10_000)];
  expect(addSounds(room, [voice])).toEqual(sound(101, -98, 32_767, -32_768));
  expect(addSounds(room, [voice, voice]).readInt16LE(0)).toBe(102);
  expect(room).toEqual(sound(100, -100, 30_000, -30_000));
  expect(addSounds(room, [])).toBe(room);
});
