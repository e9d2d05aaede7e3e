import type { OwnView, VoteView } from '@kworum/contracts';
import { Lock, Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OutcomeIcon } from '../ui/votes/outcome-icon';
import { ClosedAnonymousBallot } from './anonymous/closed-anonymous-ballot';
import { ballotWords } from './ballot-words';

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
        {vote.anonymous ? (
          <ClosedAnonymousBallot vote={vote} own={own} />
        ) : ballot ? (
          <CastBallot vote={vote} ballot={ballot} />
        ) : (
          t('tablet.noBallot')
        )}
      </p>
      <p className="soft">{t('tablet.voteClosedHelp')}</p>
    </section>
  );
}

interface CastBallotProps {
  readonly vote: VoteView;
  readonly ballot: NonNullable<OwnView['ballot']>;
}

function CastBallot({ vote, ballot: { choice, channel, receiptCode } }: CastBallotProps) {
  const { t } = useTranslation();
  if (choice === null) {
    return (
      <>
        <Vote aria-hidden size={22} /> {t('tablet.yourSecretBallot', { code: receiptCode })}
      </>
    );
  }
  return (
    <>
      {typeof choice === 'string' && <OutcomeIcon outcome={choice} />}
      {t('tablet.yourBallot', { choice: ballotWords(t, vote, choice), code: receiptCode })}
      {channel === 'roll-call' && <span className="soft">({t('procedure.byRollCall')})</span>}
    </>
  );
}
