export type Theme = 'light' | 'dark';

const storageKey = 'kworum.theme';
const systemPrefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

/** The theme chosen on this device, else the system's. */
export function currentTheme(): Theme {
  const chosen = localStorage.getItem(storageKey);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return systemPrefersDark() ? 'dark' : 'light';
}

export function startTheme(): void {
  document.documentElement.dataset['theme'] = currentTheme();
}

export function switchTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  document.documentElement.dataset['theme'] = theme;
}
