import { useTranslation } from 'react-i18next';
import type { Language } from './language';

/** The language on screen, to choose from a `wording`. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'pl';
}
