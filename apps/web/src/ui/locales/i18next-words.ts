import 'i18next';
import type { pl } from './pl';

/** Makes `t` know every key. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: typeof pl };
  }
}
