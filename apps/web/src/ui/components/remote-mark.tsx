import { Wifi } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** A member who takes part from elsewhere than the room. */
export function RemoteMark({ size = 16 }: { readonly size?: number | string }) {
  const { t } = useTranslation();
  return <Wifi className="remote-mark" size={size} role="img" aria-label={t('common.remote')} />;
}
