import { useEffect } from 'react';

const typing = 'input:not([type="radio"]):not([type="checkbox"]), textarea, [role="menu"], [role="listbox"]';

/**
 * Shift and a digit from anywhere on the console where nobody types: 1 to 9 for a source, 0 for the slate. Digits
 * alone enter answers in a roll call.
 */
export function useSourceKeys(press: ((digit: number) => void) | null): void {
  useEffect(() => {
    if (!press) return;
    const onKey = (event: KeyboardEvent) => {
      if (!event.shiftKey || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      // The key, not what it types: Shift makes another sign of it on every keyboard.
      const digit = /^Digit(\d)$/.exec(event.code)?.[1];
      if (digit === undefined) return;
      event.preventDefault();
      press(Number(digit));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [press]);
}
