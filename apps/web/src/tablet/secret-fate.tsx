import { LoaderCircle, Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../ui/locales/times';
import { useLanguage } from '../ui/locales/use-language';

/** A secret ballot without an answer yet. */
export function SecretOnItsWay({ retrying }: { readonly retrying: boolean }) {
  const { t } = useTranslation();
  return (
    <section className={retrying ? 'secret-fate secret-retrying' : 'secret-fate'} role="status">
      <LoaderCircle aria-hidden className="turning" size={56} />
      <h2>{t(retrying ? 'tablet.secretRetrying' : 'tablet.secretSending')}</h2>
      <p>{t('tablet.secretWait')}</p>
    </section>
  );
}

interface SecretRecordedProps {
  readonly receiptCode: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/** The ballot is in the urn: that it is there, never what it says. */
export function SecretRecorded({ receiptCode, at }: SecretRecordedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className="secret-fate secret-recorded" role="status">
      <Vote aria-hidden size={64} />
      <h2>{t('tablet.secretRecorded')}</h2>
      <p className="secret-receipt">
        {t('tablet.ballotReceipt', { code: receiptCode, time: timeOfDay(at, language, true) })}
      </p>
      <p>{t('tablet.secretReceiptHelp')}</p>
    </section>
  );
}
