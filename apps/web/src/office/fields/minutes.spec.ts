import { minutesOf, secondsFrom } from './minutes';

it.each([
  ['3', 180],
  [' 1,5 ', 90],
  ['0.5', 30],
  ['', null],
  ['0', undefined],
  ['trzy', undefined],
  ['-2', undefined],
  ['999', undefined],
])('reads "%s" minutes as %s seconds', (typed, seconds) => expect(secondsFrom(typed)).toBe(seconds));

it.each([
  [90, '1,5'],
  [300, '5'],
  [null, ''],
])('shows %s seconds as "%s" minutes', (seconds, shown) => expect(minutesOf(seconds)).toBe(shown));

it.each([10, 30, 45, 90, 100, 300, 7200])('reads back %s seconds as they were shown', (seconds) => {
  expect(secondsFrom(minutesOf(seconds))).toBe(seconds);
});
