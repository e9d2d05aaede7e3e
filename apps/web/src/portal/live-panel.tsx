import type { PublicSnapshot } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { QuorumChip } from '../ui/components/quorum-chip';
import { QuorumLost } from '../ui/components/quorum-lost';
import { SpeakerCard } from '../ui/components/speaker-card';
import { LiveVote } from './live-vote';
import type { Follows } from './picture-follower';

interface LivePanelProps {
  readonly snapshot: PublicSnapshot;
  /** Whether it is what the picture shows, or the newest there is. */
  readonly follows: Follows;
}

/** What happens in the room. */
export function LivePanel({ snapshot, follows }: LivePanelProps) {
  const { t } = useTranslation();
  const item = snapshot.agenda.find((candidate) => candidate.status === 'current');
  const { vote, meeting } = snapshot;
  return (
    <section className="live-panel" aria-label={t('public.now')}>
      <div className="live-panel-top">
        <span className="label">
          {item ? t('common.item', { number: item.number }) : t(`phase.${meeting.phase}`)}
        </span>
        <QuorumChip snapshot={snapshot} />
      </div>
      <p className="live-panel-follows">{t(`public.follows.${follows}`)}</p>
      <QuorumLost quorum={snapshot.quorum} />
      <h2 aria-live="polite">
        {item?.title ?? t(meeting.phase === 'open' ? 'common.betweenItems' : 'common.beforeSession')}
      </h2>
      {meeting.phase === 'open' && <SpeakerCard floor={snapshot.floor} />}
      {vote && <LiveVote vote={vote} snapshot={snapshot} />}
    </section>
  );
}
