import type { VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { RevoteLine } from './revote-line';

/** What is unusual about a vote: a quorum check, a test, a repetition. Nothing for an ordinary one. */
export function VoteMarks({ vote: { matter, revote, subject } }: { readonly vote: VoteView }) {
  const { t } = useTranslation();
  return (
    <>
      {matter === 'test' && <p className="vote-mark vote-mark-test">{t('procedure.testMark')}</p>}
      {matter === 'quorum' && subject !== t('procedure.quorumCheck') && (
        <p className="vote-mark">{t('procedure.quorumCheck')}</p>
      )}
      {revote && <RevoteLine number={revote.of} reason={revote.reason} />}
    </>
  );
}
