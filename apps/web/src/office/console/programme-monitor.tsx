import { useTranslation } from 'react-i18next';
import { LazyPlayer } from '../../ui/player/lazy-player';

interface ProgrammeMonitorProps {
  readonly meetingId: string;
  readonly onAir: boolean;
}

/** What the public sees. */
export function ProgrammeMonitor({ meetingId, onAir }: ProgrammeMonitorProps) {
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
    </section>
  );
}
