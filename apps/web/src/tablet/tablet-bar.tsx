import type { MemberSnapshot, OwnView, Session } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { Appearance } from '../ui/components/appearance';
import { ConnectionMark } from '../ui/components/connection-mark';
import { QuorumChip } from '../ui/components/quorum-chip';
import type { LiveStatus } from '../ui/live/live-store';
import { dateInWords } from '../ui/locales/times';
import { useLanguage } from '../ui/locales/use-language';
import { ballotFormKey, castKey } from '../ui/votes/vote-words';

interface TabletBarProps {
  readonly session: Session;
  readonly snapshot: MemberSnapshot | null;
  readonly own: OwnView | null;
  readonly status: LiveStatus;
}

/** Meeting, quorum, connection, and who I am: always in sight. */
export function TabletBar({ session, snapshot, own, status }: TabletBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const voting = snapshot?.vote?.status === 'open' ? snapshot.vote : null;
  return (
    <header className="bar">
      <div className="bar-what">
        {voting ? (
          <>
            <b>{t('common.vote', { number: voting.number })}</b>
            <span className="soft bar-detail">{t(ballotFormKey(voting.ballot))}</span>
          </>
        ) : (
          <>
            <b>{snapshot?.meeting.title ?? session.councilName}</b>
            {snapshot && (
              <span className="soft bar-detail">{dateInWords(snapshot.meeting.date, language)}</span>
            )}
          </>
        )}
      </div>
      <div className="bar-state">
        {voting ? (
          <span className="chip">{t(castKey(voting), { cast: voting.cast, entitled: voting.entitled })}</span>
        ) : (
          snapshot && <QuorumChip snapshot={snapshot} />
        )}
        <ConnectionMark status={status} />
        <span className="bar-who">
          <b>{session.personName}</b>
          {own && own.seat !== null && (
            <span className="soft">
              {t('common.seat', { function: own.function, seat: own.seat })}
              {own.present && own.remote && <>, {t('common.remote')}</>}
            </span>
          )}
        </span>
        <Appearance />
      </div>
    </header>
  );
}
