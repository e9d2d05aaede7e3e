import type { RecordingSummary } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { useAnswer } from '../../ui/api/use-answer';
import { clockFace, dateInWords } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { PageLink } from '../../ui/navigation/page-link';
import { DeadlineChip } from './deadline-chip';
import { PublicityChip } from './publicity-chip';

/** Every recording of the council, with what is still owed to the public. */
export function RecordingsPage() {
  const { t } = useTranslation();
  const { answer } = useAnswer(api.recordings);
  return (
    <>
      <div>
        <h1>{t('recordings.title')}</h1>
        <p className="soft">
          {t('recordings.intro')} {t('recordings.deadlineHelp')}
        </p>
      </div>
      {!answer && <p className="soft">{t('common.loading')}</p>}
      {answer && !answer.ok && <p className="form-error">{t(`failure.${answer.failure.code}`)}</p>}
      {answer?.ok && answer.value.length === 0 && <p className="card soft">{t('recordings.none')}</p>}
      {answer?.ok && (
        <ul className="meetings">
          {answer.value.map((recording) => (
            <RecordingRow key={recording.meeting.meetingId} {...recording} />
          ))}
        </ul>
      )}
    </>
  );
}

function RecordingRow({ meeting, seconds, publicity, captionsDeadline }: RecordingSummary) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className="card recording-row">
      <div>
        <h2>
          {meeting.title} {meeting.rehearsal && <span className="floor-kind">{t('common.rehearsal')}</span>}
        </h2>
        <p className="soft">
          {dateInWords(meeting.date, language)}, {t('recordings.length', { time: clockFace(seconds) })}
        </p>
        <p className="recording-chips">
          <PublicityChip publicity={publicity} /> <DeadlineChip deadline={captionsDeadline} />
        </p>
      </div>
      <PageLink to={`/office/nagrania/${meeting.meetingId}`} className="press press-medium press-plain">
        {t('recordings.open')}
      </PageLink>
    </li>
  );
}
