import type { Snapshot } from '@kworum/contracts';
import { UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../locales/times';
import { useLanguage } from '../locales/use-language';

/** Too few are present in an open meeting: since when, and how many are missing. Nothing while there is a quorum. */
export function QuorumLost({ quorum: { lostAt, present, required } }: Pick<Snapshot, 'quorum'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (lostAt === null) return null;
  return (
    <p className="quorum-lost" role="alert">
      <UserX aria-hidden size="1.35em" />
      <span>
        <b>{t('common.quorumLost', { time: timeOfDay(lostAt, language) })}</b>{' '}
        {t('common.quorumLostHelp', { present, required })}
      </span>
    </p>
  );
}
