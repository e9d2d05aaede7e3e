import type { Language } from './language';

const units = ['kB', 'MB', 'GB', 'TB'] as const;

/** `12 kB`, `340 MB`, `1,2 GB`: by thousands, as disks are sold. */
export function fileSize(bytes: number, language: Language): string {
  let [size, unit] = [bytes / 1000, 0];
  while (size >= 999.5 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1];
  const digits = unit > 1 && size < 10 ? 1 : 0;
  const shown = size.toLocaleString(language === 'pl' ? 'pl-PL' : 'en-GB', {
    ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
  });
  return `${shown} ${units[unit]}`;
}
