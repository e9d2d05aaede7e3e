import type { VoteSummary } from '@kworum/contracts';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { RevoteLine } from './revote-line';

/** What is unusual about a vote: secrecy, a quorum check, a test, a repetition. Nothing for an ordinary one. */
export function VoteMarks({ vote: { ballot, matter, revote, subject } }: { readonly vote: VoteSummary }) {
  const { t } = useTranslation();
  return (
    <>
      {ballot === 'secret' && (
        <p className="vote-mark vote-mark-secret">
          <Lock aria-hidden size="1.05em" /> {t('procedure.secretMark')}
        </p>
      )}
      {matter === 'test' && <p className="vote-mark vote-mark-test">{t('procedure.testMark')}</p>}
      {matter === 'quorum' && subject !== t('procedure.quorumCheck') && (
        <p className="vote-mark">{t('procedure.quorumCheck')}</p>
      )}
      {revote && <RevoteLine number={revote.of} reason={revote.reason} />}
    </>
  );
}
