import { createCanvas } from '@napi-rs/canvas';
import { font, registerFonts } from './fonts';

const polish = [...'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ–„”…§'];
/** A code point that no font has: it is drawn as the box for a missing letter. */
const missing = '\u{10FFFE}';

function drawn(letter: string): string {
  const context = createCanvas(60, 60).getContext('2d');
  context.font = font(600, 40);
  context.fillText(letter, 8, 45);
  return Buffer.from(context.getImageData(0, 0, 60, 60).data).toString('base64');
}

describe('the fonts of the overlay', () => {
  beforeAll(registerFonts);

  it.each(polish)('have the letter %s', (letter) => {
    expect(drawn(letter)).not.toBe(drawn(missing));
    expect(drawn(letter)).not.toBe(drawn(' '));
  });

  it('draw every Polish letter differently', () => {
    expect(new Set(polish.map(drawn)).size).toBe(polish.length);
  });
});
