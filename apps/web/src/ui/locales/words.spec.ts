import { problemCodes, refusalCodes } from '@kworum/contracts';
import { en } from './en';
import { pl } from './pl';

describe.each([
  ['pl', pl],
  ['en', en],
])('the words in %s', (_language, words) => {
  it.each(refusalCodes)('say why a command was refused: %s', (code) => {
    expect(words.refusal[code].length).toBeGreaterThan(10);
  });

  it.each(problemCodes)('say what went wrong: %s', (code) => {
    expect(words.failure[code].length).toBeGreaterThan(5);
  });
});

it('names the same values in both languages', () => {
  expect(valuesIn(en)).toEqual(valuesIn(pl));
});

/** Every key with the values that its words are filled with. */
function valuesIn(words: object, path = ''): Record<string, string[]> {
  return Object.assign(
    {},
    ...Object.entries(words).map(([key, word]) =>
      typeof word === 'string'
        ? { [path + key]: [...word.matchAll(/\{\{(\w+)\}\}/g)].map(([, value]) => value).sort() }
        : valuesIn(word as object, `${path}${key}.`),
    ),
  ) as Record<string, string[]>;
}
