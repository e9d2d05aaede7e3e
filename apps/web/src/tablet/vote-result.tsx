import type { ResultView, SeatView, VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { NamedList } from '../ui/votes/named-list';
import { Corrections } from '../ui/votes/corrections';
import { namedCorrections, namedOutcomes } from '../ui/votes/named-outcomes';
import { ResultFigures } from '../ui/votes/result-figures';
import { VerdictBanner } from '../ui/votes/verdict-banner';
import { VoteMarks } from '../ui/votes/vote-marks';

interface VoteResultProps {
  readonly vote: VoteView;
  readonly result: ResultView;
  readonly seats: readonly SeatView[];
}

/** An announced result, until something new comes. */
export function VoteResult({ vote, result, seats }: VoteResultProps) {
  const { t } = useTranslation();
  const { matter } = vote;
  return (
    <section className="vote-result" aria-live="polite">
      <p className="label">
        {t('common.vote', { number: vote.number })}: {vote.subject}
      </p>
      <VoteMarks vote={vote} />
      <div className="vote-result-top">
        <VerdictBanner result={result} matter={matter} />
        <ResultFigures counts={result.counts} matter={matter} />
      </div>
      <NamedList list={namedOutcomes(result, seats)} matter={matter} />
      <Corrections list={namedCorrections(vote.corrections, seats)} />
    </section>
  );
}
