import type { OfficeSnapshot } from '@kworum/contracts';
import { ArrowLeft, Eye, TabletSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Appearance } from '../../ui/components/appearance';
import { ConnectionMark } from '../../ui/components/connection-mark';
import { QuorumChip } from '../../ui/components/quorum-chip';
import { useServerNow } from '../../ui/live/clock-context';
import type { LiveStatus } from '../../ui/live/live-store';
import { duration, timeOfDay } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { PageLink } from '../../ui/navigation/page-link';

interface ConsoleBarProps {
  readonly snapshot: OfficeSnapshot;
  readonly status: LiveStatus;
}

/** Meeting, its duration, quorum, viewers, devices, connection. */
export function ConsoleBar({ snapshot, status }: ConsoleBarProps) {
  const { t } = useTranslation();
  const tablets = snapshot.devices.filter((device) => device.connected).length;
  return (
    <header className="bar console-bar">
      <div className="bar-what">
        <PageLink to="/office" className="back-link">
          <ArrowLeft size={20} aria-label={t('office.back')} />
        </PageLink>
        <b>{snapshot.meeting.title}</b>
        <MeetingTimes meeting={snapshot.meeting} />
      </div>
      <div className="bar-state">
        <QuorumChip snapshot={snapshot} />
        <span className="bar-count">
          <Eye aria-hidden size={17} /> {t('office.viewers', { count: snapshot.viewers })}
        </span>
        <span className="bar-count">
          <TabletSmartphone aria-hidden size={17} /> {t('office.tablets', { count: tablets })}
        </span>
        <ConnectionMark status={status} />
        <Appearance />
      </div>
    </header>
  );
}

function MeetingTimes({ meeting: { openedAt, closedAt } }: Pick<OfficeSnapshot, 'meeting'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useServerNow();
  if (closedAt) {
    return <span className="soft">{t('office.closedAt', { time: timeOfDay(closedAt, language) })}</span>;
  }
  if (!openedAt) return null;
  const time = timeOfDay(openedAt, language);
  return (
    <span className="soft">
      {t('office.opened', { time, duration: duration(now - Date.parse(openedAt)) })}
    </span>
  );
}
