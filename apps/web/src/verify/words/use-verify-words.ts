import { useLanguage } from '../../ui/locales/use-language';
import { en } from './en';
import { pl } from './pl';
import type { VerifyWords } from './verify-words';

/** The words of the page in the language on screen. */
export function useVerifyWords(): VerifyWords {
  return useLanguage() === 'en' ? en : pl;
}
