import { fileSize } from './file-size';

it.each([
  [0, '0 kB'],
  [12_400, '12 kB'],
  [999_600, '1 MB'],
  [340_000_000, '340 MB'],
  [1_240_000_000, '1,2 GB'],
  [42_000_000_000, '42 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(fileSize(bytes, 'pl')).toBe(words);
});

it('writes fractions as the language does', () => {
  expect(fileSize(1_240_000_000, 'en')).toBe('1.2 GB');
});
