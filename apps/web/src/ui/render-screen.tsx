import { type RenderResult, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { ClockContext } from './live/clock-context';
import { en } from './locales/en';
import { startLanguage } from './locales/language';
import { pl } from './locales/pl';

/** The moment of the built snapshots. */
const snapshotTime = Date.parse('2026-11-26T09:42:19.000Z');

const clock = () => snapshotTime;

/** Shows a screen in Polish at the moment of the built snapshots. */
export function renderScreen(screen: ReactElement): RenderResult {
  // jsdom has no media queries; a light screen is as good as any.
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => ({ matches: false }) });
  // Nor has it CSS; the names that menus and lists look up need no escaping.
  Object.defineProperty(window, 'CSS', {
    configurable: true,
    value: { escape: (name: string) => name, supports: () => false },
  });
  startLanguage({ pl, en });
  return render(screen, {
    wrapper: ({ children }) => <ClockContext value={clock}>{children}</ClockContext>,
  });
}
