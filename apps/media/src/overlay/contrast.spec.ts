import { contrast, inkOn, seenOn } from './contrast';

const cards = ['#f6f6f6', '#121a26'];
const accents = [
  '#123c7c',
  '#ffd500',
  '#ffffff',
  '#000000',
  '#dc143c',
  '#7fffd4',
  '#808080',
  '#767676',
  '#2e8b57',
];

it('leaves a colour alone that is seen on the card', () => {
  expect(seenOn('#123c7c', '#f6f6f6')).toBe('#123c7c');
  expect(seenOn('#ffd500', '#121a26')).toBe('#ffd500');
});

it.each(accents)('makes %s a colour that is seen on every card and carries letters', (accent) => {
  for (const card of cards) {
    const seen = seenOn(accent, card);
    expect(contrast(seen, card)).toBeGreaterThanOrEqual(3);
    expect(contrast(inkOn(seen), seen)).toBeGreaterThanOrEqual(4.5);
  }
});

it('knows the contrast of black and white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
