import { useEffect } from 'react';

/** Elements that use Enter for themselves. */
const taken =
  'input, textarea, select, button, a, [role="menuitem"], [role="option"], [role="listbox"], [role="grid"]';

/** Presses the big button by Enter from anywhere on the console that does not need the key itself. */
export function useEnter(press: (() => void) | null): void {
  useEffect(() => {
    if (!press) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(taken)) return;
      event.preventDefault();
      press();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [press]);
}
