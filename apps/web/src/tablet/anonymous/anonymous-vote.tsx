import type { OwnView, VoteView } from '@kworum/contracts';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTimeLeft } from '../../ui/votes/vote-countdown';
import { RefusedBallot } from '../ballot-badges';
import { SecretPaper } from '../secret-paper';
import { CountedBallot, HttpsNeeded, IssuedElsewhere } from './anonymous-fate';
import type { CastingState } from './anonymous-casting';
import { CastingSteps } from './casting-steps';
import type { KeptToken } from './kept-token';
import { useCasting } from './use-casting';

interface AnonymousVoteProps {
  readonly vote: VoteView;
  readonly own: OwnView;
  readonly timeIsUp: boolean;
}

/** A secret vote whose ballot goes in without a name. */
export function AnonymousVote({ vote, own, timeIsUp }: AnonymousVoteProps) {
  const { casting, state, kept } = useCasting(vote.voteId);
  const timeLeft = useTimeLeft(vote.endsAt);
  if (!casting.desk.canBlind) return <HttpsNeeded />;
  if (state.step === 'token' || state.step === 'hand-in') return <CastingSteps {...state} />;
  if (kept?.fate === 'counted') return <CountedBallot token={kept.token} />;
  const issued = own.ballot?.voteId === vote.voteId;
  if (issued && !kept) return <IssuedElsewhere />;
  return (
    <SecretPaper
      {...{ vote, timeIsUp }}
      fate={fateOf(state, kept, issued)}
      onCast={(content) => void casting.cast(vote, content, timeLeft === null ? null : timeLeft * 1000)}
    />
  );
}

function fateOf(state: CastingState, kept: KeptToken | null, issued: boolean) {
  if (kept?.fate === 'sent') return <NotYet unheard />;
  if (state.step === 'refused') return <RefusedBallot code={state.code} />;
  return issued ? <NotYet unheard={false} /> : null;
}

/** The card is here, but no ballot is known to be counted. */
function NotYet({ unheard }: { readonly unheard: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="ballot-badge badge-retrying">
      <CircleAlert aria-hidden size={24} />
      <span>
        <b>{t(unheard ? 'anonymous.unheard' : 'anonymous.notYet')}</b>{' '}
        {t(unheard ? 'anonymous.unheardHelp' : 'anonymous.notYetHelp')}
      </span>
    </span>
  );
}
