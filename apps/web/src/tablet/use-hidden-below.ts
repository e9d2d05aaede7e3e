import { type RefObject, useCallback, useSyncExternalStore } from 'react';

/** How many entries of a list are still below the foot that stays at the bottom of the window. */
export function useHiddenBelow(
  list: RefObject<HTMLElement | null>,
  foot: RefObject<HTMLElement | null>,
): number {
  const count = useCallback(() => {
    if (!list.current || !foot.current) return 0;
    const edge = foot.current.getBoundingClientRect().top;
    return [...list.current.children].filter((entry) => {
      const { top, height } = entry.getBoundingClientRect();
      return top + height / 2 > edge;
    }).length;
  }, [list, foot]);
  return useSyncExternalStore(onMove, count);
}

function onMove(listener: () => void): () => void {
  window.addEventListener('scroll', listener, { passive: true });
  window.addEventListener('resize', listener);
  return () => {
    window.removeEventListener('scroll', listener);
    window.removeEventListener('resize', listener);
  };
}
