import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTheme } from './components/theme';
import { type ScreenWords, startLanguage } from './locales/language';
import './styles/tokens.css';
import './styles/base.css';
import './styles/components.css';
import './styles/votes.css';
import './styles/player.css';

/** Puts one of the screens on the page. */
export function startScreen(screen: ReactNode, words: ScreenWords): void {
  startTheme();
  startLanguage(words);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element with the id root');
  createRoot(root).render(screen);
}
