import { useEffect } from 'react';
import type { Choice } from '../../ui/votes/outcome';

/** Where letters and digits are text. */
const typing = 'input:not([type="radio"]), textarea, [role="menu"], [role="listbox"]';

/**
 * Enters an answer by one key from anywhere on the console where nobody types.
 * @param choices keys in lower case; null while no answer can be taken
 */
export function useChoiceKeys(
  choices: ReadonlyMap<string, Choice>,
  onChoice: ((choice: Choice) => void) | null,
): void {
  useEffect(() => {
    if (!onChoice) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      const choice = choices.get(event.key.toLowerCase());
      if (!choice) return;
      event.preventDefault();
      onChoice(choice);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [choices, onChoice]);
}
