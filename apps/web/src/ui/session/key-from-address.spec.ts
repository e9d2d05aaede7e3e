import { keyFrom } from './key-from-address';

it.each([
  ['https://sesja.lipowa.pl/tablet#key=abc-DEF_123', 'abc-DEF_123'],
  ['/hall#key=abc', 'abc'],
  ['  abc-DEF_123\n', 'abc-DEF_123'],
])('finds the key in "%s"', (text, key) => expect(keyFrom(text)).toBe(key));
