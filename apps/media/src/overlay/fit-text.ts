/** The width of a text in pixels, in the font it will be drawn with. */
export type Measure = (text: string) => number;

const ellipsis = '…';

/**
 * Breaks a text into at most `maxLines` lines no wider than `maxWidth`. What does not fit is shortened by word
 * and ends with an ellipsis; a single word wider than a line is shortened by letter. One-letter words (`w`, `z`,
 * `i`, …) stay with the word after them, as Polish typesetting asks.
 */
export function fitText(text: string, maxWidth: number, maxLines: number, measure: Measure): string[] {
  const words = unbreakableWords(text);
  const lines: string[] = [];
  let next = 0;
  while (next < words.length && lines.length < maxLines) {
    const count = wordsThatFit(words, next, maxWidth, measure);
    const line = words.slice(next, next + count).join(' ');
    next += count;
    const cutHere = lines.length === maxLines - 1 && next < words.length;
    lines.push(cutHere || measure(line) > maxWidth ? shortened(line, maxWidth, measure) : line);
  }
  return lines;
}

function unbreakableWords(text: string): string[] {
  const words: string[] = [];
  let held = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    held += word;
    if (/^\p{L}$/u.test(word)) held += ' ';
    else {
      words.push(held);
      held = '';
    }
  }
  return held ? [...words, held.trimEnd()] : words;
}

/** At least one: a word wider than the line is shortened afterwards. */
function wordsThatFit(words: readonly string[], from: number, maxWidth: number, measure: Measure): number {
  let count = 1;
  while (from + count < words.length && measure(words.slice(from, from + count + 1).join(' ')) <= maxWidth) {
    count += 1;
  }
  return count;
}

function shortened(line: string, maxWidth: number, measure: Measure): string {
  const words = line.split(' ');
  while (words.length > 1 && measure(withEllipsis(words.join(' '))) > maxWidth) words.pop();
  let kept = words.join(' ');
  while (kept.length > 0 && measure(withEllipsis(kept)) > maxWidth) kept = kept.slice(0, -1);
  return withEllipsis(kept);
}

function withEllipsis(text: string): string {
  return text.replace(/[\s,;:–(]+$/u, '') + ellipsis;
}
