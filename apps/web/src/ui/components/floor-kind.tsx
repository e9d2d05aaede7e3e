import type { FloorRequestView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';

/** Marks a request that goes before ordinary speeches. */
export function FloorKind({ kind }: { readonly kind: FloorRequestView['kind'] }) {
  const { t } = useTranslation();
  if (kind === 'speech') return null;
  return (
    <span className="floor-kind">{t(kind === 'ad-vocem' ? 'common.adVocem' : 'common.pointOfOrder')}</span>
  );
}
