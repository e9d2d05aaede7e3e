import type { Snapshot } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';

export function QuorumChip({ snapshot }: { readonly snapshot: Pick<Snapshot, 'quorum' | 'meeting'> }) {
  const { t } = useTranslation();
  const { present, required, reached } = snapshot.quorum;
  return (
    <span className={reached ? 'chip' : 'chip chip-warning'}>
      {reached
        ? t('common.quorum', { present, size: snapshot.meeting.statutorySize })
        : t('common.quorumMissing', { present, required })}
    </span>
  );
}
