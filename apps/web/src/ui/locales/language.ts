import './i18next-words';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Words } from './words';

export type Language = 'pl' | 'en';

const storageKey = 'kworum.language';

/** The words of one screen: those that it shows, in both languages. */
export type ScreenWords = Readonly<Record<Language, Partial<Words>>>;

/** Starts the words of a screen: Polish unless this device was switched. */
export function startLanguage({ pl, en }: ScreenWords): void {
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
