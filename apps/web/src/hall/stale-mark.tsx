import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../ui/live/clock-context';
import { age } from '../ui/locales/times';

/** The link is lost: how old the picture is. */
export function StaleMark({ since }: { readonly since: number }) {
  const { t } = useTranslation();
  const now = useServerNow();
  return (
    <div className="hall-stale" role="alert">
      <WifiOff aria-hidden />
      <span aria-live="off">{t('hall.staleFor', { age: age(now - since) })}</span>
    </div>
  );
}
