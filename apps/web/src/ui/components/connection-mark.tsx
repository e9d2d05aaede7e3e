import { useTranslation } from 'react-i18next';
import type { LiveStatus } from '../live/live-store';

/** The state of the connection by word and dot. */
export function ConnectionMark({ status }: { readonly status: LiveStatus }) {
  const { t } = useTranslation();
  return (
    <span className={`connection connection-${status}`} role="status">
      <i className="connection-dot" aria-hidden />
      {t(`connection.${status}`)}
    </span>
  );
}
