import { soundBytesPerFrame } from '../picture-format';
import { isLoud, Voice } from './voice';

const piece = (value: number): Buffer => Buffer.alloc(soundBytesPerFrame, value);
const taken = (voice: Voice): number | null => voice.take()?.[0] ?? null;

it('waits for three pieces and then gives one for every frame', () => {
  const voice = new Voice();
  voice.push(Buffer.concat([piece(1), piece(2)]));
  expect(taken(voice)).toBeNull();
  voice.push(piece(3));
  expect([taken(voice), taken(voice), taken(voice), taken(voice)]).toEqual([1, 2, 3, null]);
});

it('gathers again after a gap instead of stuttering', () => {
  const voice = new Voice();
  voice.push(Buffer.concat([piece(1), piece(2), piece(3)]));
  for (let frame = 0; frame < 4; frame += 1) voice.take();
  voice.push(piece(4));
  expect(taken(voice)).toBeNull();
  voice.push(Buffer.concat([piece(5), piece(6)]));
  expect(taken(voice)).toBe(4);
});

it('leaves out the oldest when too much waits, in whole pieces', () => {
  const voice = new Voice();
  for (let value = 1; value <= 20; value += 1) voice.push(piece(value));
  expect(taken(voice)).toBe(13);
});

it('puts pieces together from chunks of any size', () => {
  const voice = new Voice();
  const all = Buffer.concat([piece(1), piece(2), piece(3)]);
  for (let offset = 0; offset < all.length; offset += 1000) voice.push(all.subarray(offset, offset + 1000));
  expect([taken(voice), taken(voice), taken(voice)]).toEqual([1, 2, 3]);
});

it('tells speech from a quiet room', () => {
  const tone = (size: number): Buffer =>
    Buffer.from(Int16Array.from({ length: 3840 }, (_, at) => size * Math.sin(at / 20)).buffer);
  expect([isLoud(tone(3000)), isLoud(tone(400)), isLoud(tone(60)), isLoud(tone(0))]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
