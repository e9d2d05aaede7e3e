import { useTranslation } from 'react-i18next';
import type { ParsedLines } from './parse-members';

/** The first faults in words, so that a pasted list is corrected from its top. */
export function useFaults({ faults }: ParsedLines<object>): string | undefined {
  const { t } = useTranslation();
  if (faults.length === 0) return undefined;
  return faults
    .slice(0, 3)
    .map(({ line, fault }) => t(`office.line.${fault}`, { line }))
    .join('\n');
}
