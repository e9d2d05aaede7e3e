import type { VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';

/** Who stands for election, in the order of the ballot paper; nothing for any other question. */
export function CandidateNames({ vote: { question } }: { readonly vote: VoteView }) {
  const { t } = useTranslation();
  if (question.kind !== 'election') return null;
  const many = question.candidates.length > 6;
  return (
    <ul
      className={many ? 'hall-candidates hall-candidates-many' : 'hall-candidates'}
      aria-label={t('election.candidates')}
    >
      {question.candidates.map(({ candidateId, name }) => (
        <li key={candidateId}>{name}</li>
      ))}
    </ul>
  );
}
