import { useTranslation } from 'react-i18next';
import type { LiveState } from '../../ui/live/live-store';
import { LazyPlayer } from '../../ui/player/lazy-player';
import { WhepPlayer } from '../../ui/player/whep-player';
import { ProgrammeDesk } from '../programme/programme-desk';

interface ProgrammeMonitorProps {
  readonly meetingId: string;
  readonly councilId: string;
  readonly onAir: boolean;
  /** Whether WebRTC works: the picture comes at once then. */
  readonly rtc: boolean;
  readonly programme?: NonNullable<LiveState<'office'>['programme']>;
}

/** What the public sees, and what else it could. */
export function ProgrammeMonitor({ meetingId, councilId, onAir, rtc, programme }: ProgrammeMonitorProps) {
  const { t } = useTranslation();
  const stream = {
    source: `/live/${meetingId}/master.m3u8`,
    label: t('office.programme'),
    waiting: t('office.programmeWaiting'),
    quiet: true,
    ...(onAir ? { mark: t('office.onAir') } : {}),
  };
  return (
    <section className="monitor" aria-label={t('office.programme')}>
      {rtc ? (
        <WhepPlayer endpoint={`/api/meetings/${meetingId}/whep`} {...stream} />
      ) : (
        <LazyPlayer {...stream} />
      )}
      {programme && <ProgrammeDesk {...{ meetingId, councilId }} {...programme} />}
    </section>
  );
}
