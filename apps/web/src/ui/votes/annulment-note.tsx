import { Ban } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** A vote that has lost its force, and why. */
export function AnnulmentNote({ reason }: { readonly reason: string }) {
  const { t } = useTranslation();
  return (
    <div className="annulment" role="note">
      <Ban aria-hidden size="1.6em" />
      <div>
        <b>{t('procedure.annulled')}</b>
        <p>{t('procedure.reason', { reason })}</p>
      </div>
    </div>
  );
}
