import { codedPicture, isFlash, timeOf } from './coded-picture';

const now = Date.parse('2026-11-26T10:00:00.123Z');

describe('a picture that tells its time', () => {
  it.each([0, 1, 40, 3999, 86_000_000])('tells the time of %d ms ago', (ago) => {
    expect(timeOf(codedPicture(now - ago, false), now)).toBe(now - ago);
  });

  it('tells it through noise and a shift of brightness', () => {
    const seen = codedPicture(now, false).map((value, index) =>
      Math.min(255, value + 10 + ((index * 7) % 20)),
    );
    expect(timeOf(seen, now)).toBe(now);
  });

  it.each([
    ['a grey one', (picture: Buffer) => picture.fill(110)],
    ['a white one', (picture: Buffer) => picture.fill(235)],
    ['a black one', (picture: Buffer) => picture.fill(16)],
    ['one upside down', (picture: Buffer) => picture.map((value) => 251 - value)],
  ])('is not mistaken for %s', (_, change) => {
    expect(timeOf(change(codedPicture(now, true)), now)).toBeNull();
  });

  it.each([true, false])('shows whether it flashes: %s', (flashes) => {
    expect(isFlash(codedPicture(now, flashes))).toBe(flashes);
  });
});
