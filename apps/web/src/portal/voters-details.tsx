import type { VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { NamedList } from '../ui/votes/named-list';
import type { NamedOutcome } from '../ui/votes/named-outcomes';

interface VotersDetailsProps extends Pick<VoteView, 'matter' | 'ballot'> {
  readonly list: readonly NamedOutcome[];
}

/** The named list, folded away: who voted how, or of a secret vote who voted at all. */
export function VotersDetails({ list, matter, ballot }: VotersDetailsProps) {
  const { t } = useTranslation();
  const secret = ballot === 'secret';
  return (
    <details>
      <summary>{t(secret ? 'public.showVoters' : 'public.showNames')}</summary>
      {secret && <p className="soft voters-help">{t('public.votersHelp')}</p>}
      <NamedList list={list} matter={matter} />
    </details>
  );
}
