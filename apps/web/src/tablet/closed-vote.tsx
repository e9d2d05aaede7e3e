import type { OwnView, VoteView } from '@kworum/contracts';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OutcomeIcon } from '../ui/votes/outcome-icon';
import { choiceKey } from '../ui/votes/vote-words';

interface ClosedVoteProps {
  readonly vote: VoteView;
  readonly own: OwnView;
}

/** Between the close and the announcement: my ballot, and patience. */
export function ClosedVote({ vote, own }: ClosedVoteProps) {
  const { t } = useTranslation();
  const ballot = own.ballot?.voteId === vote.voteId ? own.ballot : null;
  return (
    <section className="vote-notice" aria-live="polite">
      <p className="label">
        <Lock aria-hidden size={16} /> {t('tablet.voteClosed')}
      </p>
      <h2>{vote.subject}</h2>
      <p className="closed-ballot">
        {ballot ? (
          <>
            <OutcomeIcon outcome={ballot.choice} />
            {t('tablet.yourBallot', {
              choice: t(choiceKey(vote.matter, ballot.choice)),
              code: ballot.receiptCode,
            })}
            {ballot.channel === 'roll-call' && <span className="soft">({t('procedure.byRollCall')})</span>}
          </>
        ) : (
          t('tablet.noBallot')
        )}
      </p>
      <p className="soft">{t('tablet.voteClosedHelp')}</p>
    </section>
  );
}
