import type { PublicMeeting } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { OfflineBar } from '../ui/components/offline-bar';
import { ClockContext } from '../ui/live/clock-context';
import { useLive } from '../ui/live/use-live';
import { LazyPlayer } from '../ui/player/lazy-player';
import { LivePanel } from './live-panel';
import { useRecordChanges } from './use-record-changes';

interface LiveMeetingProps {
  readonly meeting: PublicMeeting;
  readonly onChange: () => void;
}

/** The broadcast with the live panel beside it. */
export function LiveMeeting({ meeting, onChange }: LiveMeetingProps) {
  const { t } = useTranslation();
  const { live, store } = useLive('public', meeting.meetingId);
  const { snapshot } = live;
  useRecordChanges(snapshot, onChange);

  return (
    <ClockContext value={store.serverNow}>
      <OfflineBar offlineSince={live.offlineSince} refusal={live.refusal} />
      <div className="live">
        <LazyPlayer
          source={meeting.programme ?? `/live/${meeting.meetingId}/master.m3u8`}
          label={t('public.player')}
          waiting={t('public.playerWaiting')}
        />
        {snapshot && <LivePanel snapshot={snapshot} />}
      </div>
    </ClockContext>
  );
}
