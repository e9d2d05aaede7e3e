import type { RefusalCode } from '@kworum/contracts';
import { CircleAlert, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export function RefusedBallot({ code }: { readonly code: RefusalCode }) {
  const { t } = useTranslation();
  return (
    <span className="ballot-badge badge-refused">
      <CircleAlert aria-hidden size={24} />
      <span>
        <b>{t('tablet.ballotRefused')}.</b> {t(`refusal.${code}`)}
      </span>
    </span>
  );
}

export function NoBallotInTime() {
  const { t } = useTranslation();
  return (
    <>
      <span className="ballot-badge badge-retrying">
        <Timer aria-hidden size={24} />
        {t('tablet.noBallotInTime')}
      </span>
      <span className="soft">{t('tablet.timeIsUpHelp')}</span>
    </>
  );
}
