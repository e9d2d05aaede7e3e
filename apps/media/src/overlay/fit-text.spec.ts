import fc from 'fast-check';
import { fitText } from './fit-text';

/** Every letter is one wide. */
const measure = (text: string): number => text.length;
const title = 'Podjęcie uchwały w sprawie zmiany budżetu na 2026 rok';

describe('fitting a text into lines', () => {
  it.each([
    ['keeps what fits', 'Sprawy różne', 20, 2, ['Sprawy różne']],
    ['breaks between words', title, 30, 2, ['Podjęcie uchwały w sprawie', 'zmiany budżetu na 2026 rok']],
    [
      'keeps a one-letter word with the next',
      title,
      18,
      9,
      ['Podjęcie uchwały', 'w sprawie zmiany', 'budżetu na 2026', 'rok'],
    ],
    ['shortens the last line by word', title, 18, 2, ['Podjęcie uchwały', 'w sprawie zmiany…']],
    ['leaves no comma before the ellipsis', 'Petycje, wnioski, skargi', 17, 1, ['Petycje, wnioski…']],
    [
      'shortens a word that is wider than the line',
      'Konstantynopolitańczykowianeczka',
      10,
      2,
      ['Konstanty…'],
    ],
    ['makes no line of an empty text', ' ', 10, 2, []],
  ])('%s', (_, text, width, lines, expected) => {
    expect(fitText(text, width, lines, measure)).toEqual(expected);
  });

  it('never makes a line too wide or too many of them, and loses nothing without an ellipsis', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 30 });
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 3, max: 40 }),
        fc.integer({ min: 1, max: 3 }),
        (parts, width, most) => {
          const text = parts.join(' ');
          const lines = fitText(text, width, most, measure);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
          if (!lines.some((line) => line.endsWith('…'))) {
            expect(lines.join(' ')).toBe(text.split(/\s+/).filter(Boolean).join(' '));
          }
        },
      ),
    );
  });
});
