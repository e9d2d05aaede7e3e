import type { PublicMeeting, PublicSnapshot } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { OfflineBar } from '../ui/components/offline-bar';
import { ClockContext } from '../ui/live/clock-context';
import { useLive } from '../ui/live/use-live';
import { LazyPlayer } from '../ui/player/lazy-player';
import { LivePanel } from './live-panel';
import { usePicture } from './use-picture';
import { useRecordChanges } from './use-record-changes';

interface LiveMeetingProps {
  readonly meeting: PublicMeeting;
  readonly onChange: () => void;
}

/** The vote in focus, when its result is out. */
function resultOf({ vote }: PublicSnapshot): string | null {
  return vote?.status === 'announced' ? vote.voteId : null;
}

/** The broadcast with the live panel beside it, which never tells what the picture has not shown. */
export function LiveMeeting({ meeting, onChange }: LiveMeetingProps) {
  const { t } = useTranslation();
  const { live, store } = useLive('public', meeting.meetingId);
  const { state: snapshot, follows, onMoment } = usePicture(live.snapshot, resultOf);
  useRecordChanges(snapshot, onChange);

  return (
    <ClockContext value={store.serverNow}>
      <OfflineBar offlineSince={live.offlineSince} refusal={live.refusal} />
      <div className="live">
        <LazyPlayer
          source={meeting.programme ?? `/live/${meeting.meetingId}/master.m3u8`}
          label={t('public.player')}
          waiting={t('public.playerWaiting')}
          onMoment={onMoment}
        />
        {snapshot && <LivePanel snapshot={snapshot} follows={follows} />}
      </div>
    </ClockContext>
  );
}
