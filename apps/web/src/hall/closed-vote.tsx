import type { VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { VoteMarks } from '../ui/votes/vote-marks';
import { castKey } from '../ui/votes/vote-words';

/** Between the close and the announcement. */
export function ClosedVote({ vote }: { readonly vote: VoteView }) {
  const { t } = useTranslation();
  return (
    <main className="hall-closed">
      <p className="hall-soft">{t('hall.closedVote')}</p>
      <h1 className="hall-title">{vote.subject}</h1>
      <VoteMarks vote={vote} />
      <p className="hall-cast-words">
        {t(castKey(vote.matter), { cast: vote.cast, entitled: vote.entitled })}
      </p>
      <p className="hall-soft">{t('hall.awaitingAnnouncement')}</p>
    </main>
  );
}
