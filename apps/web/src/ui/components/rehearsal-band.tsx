import { useTranslation } from 'react-i18next';

/** A rehearsal must never be mistaken for a meeting. */
export function RehearsalBand({ rehearsal }: { readonly rehearsal: boolean }) {
  const { t } = useTranslation();
  if (!rehearsal) return null;
  return (
    <div className="rehearsal-band" role="note">
      <b>{t('common.rehearsal')}</b>
      <span>{t('common.rehearsalNote')}</span>
    </div>
  );
}
