import type { CandidateView } from '@kworum/contracts';
import { Equal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../../ui/votes/standing-mark';
import { TickList } from '../fields/tick-list';
import type { NextRound } from './next-round';

interface NextRoundFieldsProps {
  readonly round: NextRound;
  readonly selected: readonly string[];
  readonly onChange: (selected: readonly string[]) => void;
}

/** Who stands again: a proposal from the round before, and plainly where candidates are level. */
export function NextRoundFields({ round, selected, onChange }: NextRoundFieldsProps) {
  const { t } = useTranslation();
  const { candidates, levelForSeat, lowest, seats } = round;
  const dropped = candidates.filter(({ candidateId }) => !round.proposed.includes(candidateId));
  return (
    <div className="question-fields">
      <p>
        <b>{t('prepare.round', { round: round.round })}</b>{' '}
        {t('prepare.roundSeats', { number: round.previous.number, seats })}
      </p>
      {levelForSeat.length > 0 && (
        <Level>{t('prepare.levelForSeat', { names: namesOf(levelForSeat) })}</Level>
      )}
      {lowest.length > 1 && <Level>{t('prepare.levelLowest', { names: namesOf(lowest) })}</Level>}
      {dropped.length > 0 && (
        <p className="soft">{t('prepare.lowestLeftOut', { names: namesOf(dropped) })}</p>
      )}
      <TickList
        label={t('prepare.standAgain')}
        selected={selected}
        onChange={onChange}
        options={candidates.map((candidate) => ({
          id: candidate.candidateId,
          words: (
            <>
              {candidate.name} <span className="soft">{t('prepare.votesFor', { count: candidate.for })}</span>{' '}
              {candidate.standing === 'tied' && <StandingMark standing="tied" />}
            </>
          ),
        }))}
      />
    </div>
  );
}

function Level({ children }: { readonly children: string }) {
  return (
    <p className="check-override level-note">
      <Equal aria-hidden size={18} /> {children}
    </p>
  );
}

function namesOf(candidates: readonly CandidateView[]): string {
  return candidates.map((candidate) => `${candidate.name} (${candidate.for})`).join(', ');
}
