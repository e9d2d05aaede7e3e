import type { ConnectionRefusal } from '@kworum/contracts';
import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../live/clock-context';
import { age } from '../locales/times';

interface OfflineBarProps {
  readonly offlineSince: number | null;
  readonly refusal: ConnectionRefusal | null;
}

/** Says that what is on screen may be old, since when, and what happens next. */
export function OfflineBar({ offlineSince, refusal }: OfflineBarProps) {
  const { t } = useTranslation();
  if (refusal === null && offlineSince === null) return null;
  return (
    <div className="offline-bar" role="alert">
      <WifiOff aria-hidden size={20} />
      {refusal === null ? (
        <OfflineAge since={offlineSince ?? 0} />
      ) : (
        t('connection.refusedBar', { reason: t(`connection.${refusal}`) })
      )}
    </div>
  );
}

function OfflineAge({ since }: { readonly since: number }) {
  const { t } = useTranslation();
  const now = useServerNow();
  return <span aria-live="off">{t('connection.offlineBar', { age: age(now - since) })}</span>;
}
