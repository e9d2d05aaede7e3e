import type { MeetingSummary } from '@kworum/contracts';
import { CalendarDays, ChevronRight, Radio } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../ui/api/api';
import { useAnswer } from '../ui/api/use-answer';
import { dateInWords } from '../ui/locales/times';
import { useLanguage } from '../ui/locales/use-language';
import { PageLink } from '../ui/navigation/page-link';

/** A session that begins while the page is open appears by itself. */
const refreshMs = 15_000;

/** The front page: what is on, what comes, what was. */
export function MeetingLists() {
  const { t } = useTranslation();
  const { answer, reload } = useAnswer(api.publicMeetings);
  useEffect(() => {
    const timer = setInterval(reload, refreshMs);
    return () => clearInterval(timer);
  }, [reload]);
  return (
    <>
      <div className="portal-intro">
        <h1>{t('public.title')}</h1>
        <p>{t('public.intro')}</p>
      </div>
      {!answer && <p className="soft">{t('common.loading')}</p>}
      {answer && !answer.ok && <p className="form-error">{t(`failure.${answer.failure.code}`)}</p>}
      {answer?.ok && (
        <>
          <Group
            title={t('public.ongoing')}
            empty={t('public.nothingOngoing')}
            meetings={answer.value.ongoing}
          />
          <Group
            title={t('public.planned')}
            empty={t('public.nothingPlanned')}
            meetings={answer.value.planned}
          />
          <Group title={t('public.past')} empty={t('public.nothingPast')} meetings={answer.value.past} />
        </>
      )}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly empty: string;
  readonly meetings: readonly MeetingSummary[];
}

function Group({ title, empty, meetings }: GroupProps) {
  return (
    <section className="group">
      <h2>{title}</h2>
      {meetings.length === 0 && <p className="soft">{empty}</p>}
      <ul className="meeting-cards">
        {meetings.map((meeting) => (
          <MeetingCard key={meeting.meetingId} meeting={meeting} />
        ))}
      </ul>
    </section>
  );
}

function MeetingCard({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const live = meeting.phase === 'open';
  const action = live ? 'public.watch' : meeting.phase === 'closed' ? 'public.votesLink' : 'public.details';
  return (
    <li className={live ? 'meeting-card meeting-card-live' : 'meeting-card'}>
      <PageLink to={`/posiedzenia/${meeting.meetingId}`} className="meeting-link">
        <span className="meeting-card-marks">
          {live && (
            <span className="chip chip-live">
              <Radio aria-hidden size={15} /> {t('public.live')}
            </span>
          )}
          {meeting.rehearsal && <span className="floor-kind">{t('common.rehearsal')}</span>}
        </span>
        <span className="meeting-card-council">{meeting.councilName}</span>
        <b className="meeting-card-title">{meeting.title}</b>
        <span className="soft">
          <CalendarDays aria-hidden size={16} /> {dateInWords(meeting.date, language)}, {meeting.time}
        </span>
        <span className="meeting-card-action">
          {t(action)} <ChevronRight aria-hidden size={18} />
        </span>
      </PageLink>
    </li>
  );
}
