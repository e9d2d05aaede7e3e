import { useEffect, useState } from 'react';

/** Longer than a double press, shorter than a decision. */
const settleMs = 400;

/**
 * Whether a value has stood long enough to be meant. The big button changes its meaning after every press: the
 * second half of a double press must not close the vote that the first half opened.
 */
export function useSettled(value: string): boolean {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled === value;
}
