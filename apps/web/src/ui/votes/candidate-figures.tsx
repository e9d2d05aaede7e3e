import type { CandidateView, QuestionView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { choicesInOrder } from './outcome';
import { OutcomeIcon } from './outcome-icon';
import { StandingMark } from './standing-mark';

export type ElectionMethod = Extract<QuestionView, { kind: 'election' }>['method'];

interface CandidateFiguresProps {
  readonly candidates: readonly CandidateView[];
  readonly method: ElectionMethod;
}

/** How each candidate did, the most votes first. Level ones keep the order of the ballot paper. */
export function CandidateFigures({ candidates, method }: CandidateFiguresProps) {
  const { t } = useTranslation();
  const shown = method === 'approve' ? choicesInOrder : (['for'] as const);
  return (
    <table className={`candidates candidates-${method}`}>
      <caption className="seen-by-readers-only">{t('election.results')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('election.candidate')}</th>
          {shown.map((choice) => (
            <th key={choice} scope="col" className="candidates-number">
              {method === 'choose' ? t('election.votes') : t(`outcome.${choice}`)}
            </th>
          ))}
          <th scope="col">{t('election.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {byVotes(candidates).map((candidate) => (
          <tr key={candidate.candidateId} className={`candidate candidate-${candidate.standing}`}>
            <th scope="row">{candidate.name}</th>
            {shown.map((choice) => (
              <td key={choice} className="candidates-number">
                {method === 'approve' && <OutcomeIcon outcome={choice} size="0.9em" />} {candidate[choice]}
              </td>
            ))}
            <td>
              <StandingMark standing={candidate.standing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The most votes for first; a stable order, so that nobody is told apart who is level. */
export function byVotes(candidates: readonly CandidateView[]): readonly CandidateView[] {
  return [...candidates].sort((one, other) => other.for - one.for);
}
