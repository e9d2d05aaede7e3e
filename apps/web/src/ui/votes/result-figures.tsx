import type { VoteSummary } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { type Counts, countOf } from './outcome';
import { OutcomeIcon } from './outcome-icon';
import { choicesOffered, outcomeKey } from './vote-words';

const others = ['no-vote', 'absent', 'excluded'] as const;

interface ResultFiguresProps {
  readonly counts: Counts;
  readonly matter: VoteSummary['matter'];
}

/** The counts of a vote: those of the answers large, the rest in one line when there are any. */
export function ResultFigures({ counts, matter }: ResultFiguresProps) {
  const { t } = useTranslation();
  const rest = others.filter((outcome) => countOf(counts, outcome) > 0);
  const offered = choicesOffered(matter);
  return (
    <div className="figures">
      <dl className={offered.length === 1 ? 'figures-main figures-one' : 'figures-main'}>
        {offered.map((choice) => (
          <div key={choice} className={`figure figure-${choice}`}>
            <dt>{t(outcomeKey(matter, choice))}</dt>
            <dd>
              {countOf(counts, choice)} <OutcomeIcon outcome={choice} size="0.6em" />
            </dd>
          </div>
        ))}
      </dl>
      {rest.length > 0 && (
        <p className="figures-rest">
          {rest.map((outcome) => `${t(outcomeKey(matter, outcome))}: ${countOf(counts, outcome)}`).join('. ')}
          .
        </p>
      )}
    </div>
  );
}
