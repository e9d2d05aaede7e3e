import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface RevoteLineProps {
  /** The number of the vote that is repeated. */
  readonly number: number;
  readonly reason: string;
}

/** Says of a vote that it repeats an earlier one, and why. */
export function RevoteLine({ number, reason }: RevoteLineProps) {
  const { t } = useTranslation();
  return (
    <p className="revote-line">
      <RotateCcw aria-hidden size="1.1em" />
      <span>
        <b>{t('procedure.revote', { number })}.</b> {t('procedure.reason', { reason })}
      </span>
    </p>
  );
}
