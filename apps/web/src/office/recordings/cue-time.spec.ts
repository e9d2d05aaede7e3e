import { cueTime, parseCueTime } from './cue-time';

it.each([
  [0, '0:00.0'],
  [2.5, '0:02.5'],
  [62.25, '1:02.25'],
  [3723.456, '1:02:03.456'],
  [-1, '0:00.0'],
])('%d seconds are written as %s', (seconds, words) => {
  expect(cueTime(seconds)).toBe(words);
  expect(parseCueTime(words)).toBe(Math.max(0, seconds));
});

it.each([
  ['1:02', 62],
  ['75:00', 4500],
  [' 1:02:03,5 ', 3723.5],
])('%s is read', (words, seconds) => {
  expect(parseCueTime(words)).toBe(seconds);
});

it.each(['', '5', 'a:b', '1:61', '1:99:00', '1:2:3:4', '-1:00', '1:02.1234'])('%s is no time', (words) => {
  expect(parseCueTime(words)).toBeNull();
});
