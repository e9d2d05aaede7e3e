import type { AmendmentView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';

/** What has become of the amendments that are not pending any more. */
export function DecidedAmendments({ amendments }: { readonly amendments: readonly AmendmentView[] }) {
  const { t } = useTranslation();
  if (amendments.length === 0) return null;
  return (
    <ul className="amendments-decided" aria-label={t('console.decidedAmendments')}>
      {amendments.map(({ amendmentId, title, author, status, reason }) => (
        <li key={amendmentId}>
          <span className="amendment-what">
            {title} <span className="soft">{author}</span>
            {reason !== null && <span className="soft amendment-reason">{reason}</span>}
          </span>
          <span className={`amendment-status amendment-${status}`}>{t(`amendment.${status}`)}</span>
        </li>
      ))}
    </ul>
  );
}
