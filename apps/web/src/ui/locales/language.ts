import './i18next-words';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { pl } from './pl';

export type Language = 'pl' | 'en';

const storageKey = 'kworum.language';

/** Starts the words of the screens: Polish unless this device was switched. */
export function startLanguage(): void {
  const chosen: Language = localStorage.getItem(storageKey) === 'en' ? 'en' : 'pl';
  void i18next.use(initReactI18next).init({
    lng: chosen,
    fallbackLng: 'pl',
    defaultNS: 'words',
    resources: { pl: { words: pl }, en: { words: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = chosen;
}

export function switchLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
