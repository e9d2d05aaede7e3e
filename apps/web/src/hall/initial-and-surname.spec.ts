import { initialAndSurname } from './initial-and-surname';

it.each([
  ['Anna Wiśniewska', 'A. Wiśniewska'],
  ['Łukasz Jan Nowak', 'Ł. Jan Nowak'],
  ['Kowalski', 'Kowalski'],
])('shortens %s to %s', (name, short) => expect(initialAndSurname(name)).toBe(short));
