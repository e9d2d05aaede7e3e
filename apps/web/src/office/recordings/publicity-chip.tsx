import type { RecordingPublicity } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';

const looks: Record<RecordingPublicity, string> = {
  'not-yet': 'chip chip-plain',
  never: 'chip chip-plain',
  public: 'chip',
  withheld: 'chip chip-warning',
  redacting: 'chip chip-warning',
};

/** Who may see a recording. */
export function PublicityChip({ publicity }: { readonly publicity: RecordingPublicity }) {
  const { t } = useTranslation();
  return <span className={looks[publicity]}>{t(`recordings.publicity.${publicity}`)}</span>;
}
