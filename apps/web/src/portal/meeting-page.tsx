import type { PublicMeeting } from '@kworum/contracts';
import { ArrowLeft } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../ui/api/api';
import { useAnswer } from '../ui/api/use-answer';
import { RehearsalBand } from '../ui/components/rehearsal-band';
import { dateInWords } from '../ui/locales/times';
import { useLanguage } from '../ui/locales/use-language';
import { PageLink } from '../ui/navigation/page-link';
import { AgendaWithVotes } from './agenda-with-votes';
import { PastMeeting } from './archive/past-meeting';
import { AttendanceList } from './attendance';
import { AwaitedMeeting } from './awaited-meeting';
import { LiveMeeting } from './live-meeting';
import { OpenData } from './open-data';
import { PortalPage } from './portal-page';

/** One meeting: the broadcast while it is on, its votes for ever after. */
export function MeetingPage({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation();
  const read = useCallback(() => api.publicMeeting(meetingId), [meetingId]);
  const { answer, reload } = useAnswer(read);
  return (
    <PortalPage>
      <PageLink to="/" className="back-to-list">
        <ArrowLeft aria-hidden size={17} /> {t('public.allMeetings')}
      </PageLink>
      {!answer && <p className="soft">{t('common.loading')}</p>}
      {answer && !answer.ok && <p className="form-error">{t(`failure.${answer.failure.code}`)}</p>}
      {answer?.ok && <Meeting meeting={answer.value} onChange={reload} />}
    </PortalPage>
  );
}

interface MeetingProps {
  readonly meeting: PublicMeeting;
  /** The record may hold more than before: a result was announced, the meeting ended. */
  readonly onChange: () => void;
}

export function Meeting({ meeting, onChange }: MeetingProps) {
  const live = meeting.phase === 'open' || meeting.phase === 'prepared';
  return (
    <article className="meeting">
      <RehearsalBand rehearsal={meeting.rehearsal} />
      <MeetingHead meeting={meeting} />
      {meeting.phase === 'planned' && <AwaitedMeeting meetingId={meeting.meetingId} onChange={onChange} />}
      {live && <LiveMeeting meeting={meeting} onChange={onChange} />}
      {meeting.phase === 'closed' ? (
        <PastMeeting meeting={meeting}>
          <MeetingRecord meeting={meeting} />
        </PastMeeting>
      ) : (
        <MeetingRecord meeting={meeting} />
      )}
    </article>
  );
}

function MeetingRecord({ meeting }: Pick<MeetingProps, 'meeting'>) {
  const planned = meeting.phase === 'planned';
  return (
    <>
      <AgendaWithVotes agenda={meeting.agenda} votes={meeting.votes} planned={planned} />
      {!planned && <AttendanceList attendance={meeting.attendance} />}
      {!planned && <OpenData meetingId={meeting.meetingId} />}
    </>
  );
}

function MeetingHead({ meeting }: { readonly meeting: PublicMeeting }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <header className="meeting-head">
      <p className="label">{meeting.councilName}</p>
      <h1>{meeting.title}</h1>
      <p className="soft">
        <span className={meeting.phase === 'open' ? 'chip chip-live' : 'chip chip-plain'}>
          {t(`phase.${meeting.phase}`)}
        </span>{' '}
        {dateInWords(meeting.date, language)}, {meeting.time}, {meeting.place}
      </p>
    </header>
  );
}
