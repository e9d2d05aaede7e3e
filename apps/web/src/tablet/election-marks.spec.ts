import { areSame, marked, ticked } from './election-marks';

describe('choosing among candidates', () => {
  it('takes as many as there are seats, and no more', () => {
    const two = ticked(ticked({}, 'a', 2), 'b', 2);
    expect(two).toEqual({ a: 'for', b: 'for' });
    expect(ticked(two, 'c', 2)).toEqual(two);
  });

  it('takes a choice back', () => {
    expect(ticked({ a: 'for', b: 'for' }, 'a', 2)).toEqual({ b: 'for' });
  });

  it('replaces the choice when there is one seat', () => {
    expect(ticked({ a: 'for' }, 'b', 1)).toEqual({ b: 'for' });
  });
});

describe('a choice on each candidate', () => {
  it('is changed by another one and taken back by the same', () => {
    expect(marked({ a: 'for' }, 'a', 'against')).toEqual({ a: 'against' });
    expect(marked({ a: 'for', b: 'abstain' }, 'a', 'for')).toEqual({ b: 'abstain' });
  });
});

it.each([
  [{ a: 'for' }, { a: 'for' }, true],
  [{ a: 'for' }, { a: 'against' }, false],
  [{ a: 'for' }, { a: 'for', b: 'for' }, false],
  [{}, {}, true],
] as const)('compares ballots by their marks: %j and %j', (one, other, same) => {
  expect(areSame(one, other)).toBe(same);
});
