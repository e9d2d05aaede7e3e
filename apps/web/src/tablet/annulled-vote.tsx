import type { VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { AnnulmentNote } from '../ui/votes/annulment-note';

/** A vote that has lost its force, and why. */
export function AnnulledVote({ vote }: { readonly vote: VoteView }) {
  const { t } = useTranslation();
  return (
    <section className="vote-notice vote-annulled" aria-live="polite">
      <p className="label">{t('common.vote', { number: vote.number })}</p>
      <h2>{vote.subject}</h2>
      {vote.annulment && <AnnulmentNote reason={vote.annulment.reason} />}
      <p className="soft">{t('tablet.annulledHelp')}</p>
    </section>
  );
}
