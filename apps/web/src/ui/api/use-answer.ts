import { useCallback, useEffect, useState } from 'react';
import type { Answer } from './problem';

const retryAfterMs = 2000;

/**
 * The answer of a read, asked again while the server cannot be reached.
 * @param read a stable function: of a module, or from `useCallback`
 */
export function useAnswer<T>(read: () => Promise<Answer<T>>): {
  readonly answer: Answer<T> | null;
  readonly reload: () => void;
} {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let wanted = true;
    let retry: ReturnType<typeof setTimeout> | undefined;
    void read().then((next) => {
      if (!wanted) return;
      setAnswer((held) => (!next.ok && held?.ok ? held : next));
      if (!next.ok && next.failure.code === 'unreachable') {
        retry = setTimeout(() => setAsked((times) => times + 1), retryAfterMs);
      }
    });
    return () => {
      wanted = false;
      clearTimeout(retry);
    };
  }, [read, asked]);
  const reload = useCallback(() => setAsked((times) => times + 1), []);
  return { answer, reload };
}
