import { movedBy, movedTo } from './moved';

it.each([
  ['b', -1, 'bac'],
  ['b', 1, 'acb'],
  ['a', -1, 'abc'],
  ['c', 1, 'abc'],
  ['x', 1, 'abc'],
] as const)('moves %s by %i', (id, by, order) => {
  expect(movedBy(['a', 'b', 'c'], id, by).join('')).toBe(order);
});

it.each([
  ['a', 'c', 'after', 'bca'],
  ['c', 'a', 'before', 'cab'],
  ['a', 'b', 'before', 'abc'],
  ['a', 'a', 'after', 'abc'],
] as const)('puts %s to %s, %s it', (moved, target, position, order) => {
  expect(movedTo(['a', 'b', 'c'], new Set([moved]), target, position).join('')).toBe(order);
});
