import type { OfficeSnapshot } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../ui/live/clock-context';
import { clockFace } from '../../ui/locales/times';

type ClubTime = OfficeSnapshot['clubTimes'][number];

interface ClubTimesProps {
  readonly times: readonly ClubTime[];
  /** The moment up to which the server has counted. */
  readonly snapshotAt: string;
}

/** What each club has spoken of its time in the current item. Nothing while nobody spoke and nothing is limited. */
export function ClubTimes({ times, snapshotAt }: ClubTimesProps) {
  const { t } = useTranslation();
  const now = useServerNow();
  const since = Math.max(0, (now - Date.parse(snapshotAt)) / 1000);
  if (times.every(({ usedSeconds, limitSeconds }) => usedSeconds === 0 && limitSeconds === null)) return null;
  return (
    <ul className="club-times" aria-label={t('console.clubTimes')}>
      {times.map(({ club, usedSeconds, limitSeconds, running }) => (
        <ClubBar
          key={club}
          club={club}
          used={usedSeconds + (running ? since : 0)}
          limit={limitSeconds}
          running={running}
        />
      ))}
    </ul>
  );
}

interface ClubBarProps {
  readonly club: string;
  readonly used: number;
  readonly limit: number | null;
  readonly running: boolean;
}

function ClubBar({ club, used, limit, running }: ClubBarProps) {
  const { t } = useTranslation();
  const share = limit === null ? 0 : Math.min(100, (used / Math.max(1, limit)) * 100);
  const over = limit !== null && used >= limit;
  return (
    <li className={`club-time${running ? ' is-running' : ''}${over ? ' is-over' : ''}`}>
      <span className="club-name">{club}</span>
      <span className="club-figures">
        {limit === null
          ? clockFace(used)
          : t('console.clubTime', { used: clockFace(used), limit: clockFace(limit) })}
      </span>
      {limit !== null && (
        <span className="club-bar" aria-hidden>
          <i style={{ width: `${share}%` }} />
        </span>
      )}
    </li>
  );
}
