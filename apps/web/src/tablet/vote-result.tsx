import type { AgendaItemView, ResultView, SeatView, VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { NamedList } from '../ui/votes/named-list';
import { Corrections } from '../ui/votes/corrections';
import { namedCorrections, namedOutcomes } from '../ui/votes/named-outcomes';
import { QuestionLine } from '../ui/votes/question-line';
import { VerdictBanner } from '../ui/votes/verdict-banner';
import { VoteFigures } from '../ui/votes/vote-figures';
import { VoteMarks } from '../ui/votes/vote-marks';
import { OwnToken } from './anonymous/own-token';

interface VoteResultProps {
  readonly vote: VoteView;
  readonly result: ResultView;
  readonly seats: readonly SeatView[];
  readonly agenda: readonly AgendaItemView[];
}

/** An announced result, until something new comes. */
export function VoteResult({ vote, result, seats, agenda }: VoteResultProps) {
  const { t } = useTranslation();
  const { matter } = vote;
  return (
    <section className="vote-result" aria-live="polite">
      <p className="label">
        {t('common.vote', { number: vote.number })}: {vote.subject}
      </p>
      <QuestionLine vote={vote} agenda={agenda} />
      <VoteMarks vote={vote} />
      {vote.anonymous && <OwnToken key={vote.voteId} voteId={vote.voteId} />}
      <div className={result.candidates ? 'vote-result-top vote-result-election' : 'vote-result-top'}>
        <VerdictBanner result={result} matter={matter} />
        <VoteFigures vote={vote} result={result} />
      </div>
      <NamedList list={namedOutcomes(result, seats)} matter={matter} />
      <Corrections list={namedCorrections(vote.corrections, seats)} />
    </section>
  );
}
