import type { CaptionsDeadlineView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { dateInWords } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';

/** How long captions may still wait; what is late is said in red. */
export function DeadlineChip({ deadline }: { readonly deadline: CaptionsDeadlineView | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!deadline) return null;
  const { met, daysLeft, dueOn } = deadline;
  if (met) return <span className="chip chip-plain">{t('recordings.deadline.met')}</span>;
  const date = dateInWords(dueOn, language);
  if (daysLeft < 0) {
    return (
      <span className="chip chip-live">{t('recordings.deadline.overdue', { days: -daysLeft, date })}</span>
    );
  }
  return (
    <span className={daysLeft < 4 ? 'chip chip-warning' : 'chip'}>
      {daysLeft === 0
        ? t('recordings.deadline.today')
        : t('recordings.deadline.left', { days: daysLeft, date })}
    </span>
  );
}
