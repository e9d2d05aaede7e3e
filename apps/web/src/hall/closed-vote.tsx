import type { AgendaItemView, VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { QuestionLine } from '../ui/votes/question-line';
import { VoteMarks } from '../ui/votes/vote-marks';
import { castKey } from '../ui/votes/vote-words';

interface ClosedVoteProps {
  readonly vote: VoteView;
  readonly agenda: readonly AgendaItemView[];
}

/** Between the close and the announcement. */
export function ClosedVote({ vote, agenda }: ClosedVoteProps) {
  const { t } = useTranslation();
  return (
    <main className="hall-closed">
      <p className="hall-soft">{t('hall.closedVote')}</p>
      <h1 className="hall-title">{vote.subject}</h1>
      <div className="hall-facts">
        <QuestionLine vote={vote} agenda={agenda} />
        <VoteMarks vote={vote} />
      </div>
      <p className="hall-cast-words">{t(castKey(vote), { cast: vote.cast, entitled: vote.entitled })}</p>
      <p className="hall-soft">{t('hall.awaitingAnnouncement')}</p>
    </main>
  );
}
