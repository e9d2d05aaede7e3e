import type { MeetingSummary } from '@kworum/contracts';
import { CalendarPlus, MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { useAnswer } from '../../ui/api/use-answer';
import { dateInWords } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { PageLink } from '../../ui/navigation/page-link';

const order: Record<MeetingSummary['phase'], number> = { open: 0, prepared: 1, planned: 2, closed: 3 };

/** The running meeting first, then those to come, then the past ones. */
export function Meetings() {
  const { t } = useTranslation();
  const { answer } = useAnswer(api.meetings);
  return (
    <>
      <div className="page-head">
        <h1>{t('office.meetings')}</h1>
        <PageLink to="/office/nowe-posiedzenie" className="press press-main press-medium">
          <CalendarPlus aria-hidden size={20} />
          <span>{t('office.newMeeting')}</span>
        </PageLink>
      </div>
      {!answer && <p className="soft">{t('common.loading')}</p>}
      {answer && !answer.ok && <p className="form-error">{t(`failure.${answer.failure.code}`)}</p>}
      {answer?.ok && answer.value.length === 0 && <p className="card soft">{t('office.noMeetings')}</p>}
      {answer?.ok && (
        <ul className="meetings">
          {[...answer.value]
            .sort((a, b) => order[a.phase] - order[b.phase] || b.date.localeCompare(a.date))
            .map((meeting) => (
              <MeetingRow key={meeting.meetingId} meeting={meeting} />
            ))}
        </ul>
      )}
    </>
  );
}

function MeetingRow({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className="card meeting-row">
      <div>
        <h2>
          {meeting.title} {meeting.rehearsal && <span className="floor-kind">{t('common.rehearsal')}</span>}
        </h2>
        <p className="soft">
          {dateInWords(meeting.date, language)}, {meeting.time} <MapPin aria-hidden size={15} />{' '}
          {meeting.place}
        </p>
      </div>
      <span className={meeting.phase === 'open' ? 'chip chip-live' : 'chip chip-plain'}>
        {t(`phase.${meeting.phase}`)}
      </span>
      <PageLink
        to={`/office/posiedzenie/${meeting.meetingId}`}
        className={`press press-medium ${meeting.phase === 'closed' ? 'press-plain' : 'press-main'}`}
      >
        {t('office.openConsole')}
      </PageLink>
    </li>
  );
}
