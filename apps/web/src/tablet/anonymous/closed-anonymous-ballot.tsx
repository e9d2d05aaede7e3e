import type { OwnView, VoteView } from '@kworum/contracts';
import { Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { tokenMark } from '../../ui/votes/token-mark';
import { useCasting } from './use-casting';

interface ClosedAnonymousBallotProps {
  readonly vote: VoteView;
  readonly own: OwnView;
}

/** What this device knows of its ballot once nothing more is taken. */
export function ClosedAnonymousBallot({ vote, own }: ClosedAnonymousBallotProps) {
  const { t } = useTranslation();
  const { kept } = useCasting(vote.voteId);
  if (own.ballot?.voteId !== vote.voteId) return t('tablet.noBallot');
  if (!kept) return t('anonymous.elsewhere');
  if (kept.fate === 'held') return t('anonymous.neverHandedIn');
  const counted = kept.fate === 'counted';
  return (
    <>
      <Vote aria-hidden size={22} /> {t(counted ? 'anonymous.counted' : 'anonymous.sentUnheard')}{' '}
      {t('anonymous.mark', { mark: tokenMark(kept.token) })}
    </>
  );
}
