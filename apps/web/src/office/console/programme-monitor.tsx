import { useTranslation } from 'react-i18next';
import type { LiveState } from '../../ui/live/live-store';
import { LazyPlayer } from '../../ui/player/lazy-player';
import { ProgrammeDesk } from '../programme/programme-desk';

interface ProgrammeMonitorProps {
  readonly meetingId: string;
  readonly onAir: boolean;
  readonly programme?: NonNullable<LiveState<'office'>['programme']>;
}

/** What the public sees, and what else it could. */
export function ProgrammeMonitor({ meetingId, onAir, programme }: ProgrammeMonitorProps) {
  const { t } = useTranslation();
  return (
    <section className="monitor" aria-label={t('office.programme')}>
      <LazyPlayer
        source={`/live/${meetingId}/master.m3u8`}
        label={t('office.programme')}
        waiting={t('office.programmeWaiting')}
        quiet
        {...(onAir ? { mark: t('office.onAir') } : {})}
      />
      {programme && <ProgrammeDesk meetingId={meetingId} {...programme} />}
    </section>
  );
}
