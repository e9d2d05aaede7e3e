import type { Counts } from '@kworum/domain';

/** What a result of this kind must have. */
export function given<T>(value: T | null): T {
  if (value === null) throw new Error('The result has no such part');
  return value;
}

/** The counts with one seat moved from one outcome to another. */
export function moved(counts: Counts | null, from: keyof Counts, to: keyof Counts): Counts {
  const before = given(counts);
  return { ...before, [from]: before[from] - 1, [to]: before[to] + 1 };
}
