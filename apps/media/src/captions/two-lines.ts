const longestLine = 42;

/** As many of the words as two lines take, broken near their middle. */
export function twoLines(words: readonly string[]): { readonly text: string; readonly taken: number } {
  let taken = Math.min(1, words.length);
  while (taken < words.length && broken(words.slice(0, taken + 1), longestLine).length <= 2) taken += 1;
  const some = words.slice(0, taken);
  let width = some.join(' ').length <= longestLine ? longestLine : some.join(' ').length / 2;
  while (width < longestLine && broken(some, width).length > 2) width += 1;
  return { text: broken(some, width).join('\n'), taken };
}

function broken(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}
