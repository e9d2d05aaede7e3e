import { useTranslation } from 'react-i18next';

export function OpenData({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation();
  const base = `/api/public/meetings/${meetingId}`;
  return (
    <section className="open-data">
      <h2>{t('public.openData')}</h2>
      <p className="soft">{t('public.dataHelp')}</p>
      <ul>
        <li>
          <a href={base}>{t('public.data.json')}</a>
        </li>
        <li>
          <a href={`${base}/journal`}>{t('public.data.journal')}</a>
        </li>
        <li>
          <a href={`/weryfikacja?meeting=${meetingId}`}>{t('public.data.verify')}</a>
        </li>
      </ul>
    </section>
  );
}
