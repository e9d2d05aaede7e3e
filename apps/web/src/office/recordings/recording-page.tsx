import type { OfficeRecording, RecordedPictureName } from '@kworum/contracts';
import { ArrowLeft } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { useAnswer } from '../../ui/api/use-answer';
import { clockFace, dateInWords } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { PageLink } from '../../ui/navigation/page-link';
import { LazyRecording } from '../../ui/recording/lazy-recording';
import { usePlayback } from '../../ui/recording/use-playback';
import { Pills } from '../fields/pills';
import { CaptionsSection } from './captions-section';
import { CutOutList } from './cut-out-list';
import { DeadlineChip } from './deadline-chip';
import { JobsSection } from './jobs-section';
import { PublicationSection } from './publication-section';
import { PublicityChip } from './publicity-chip';
import { RedactForm } from './redact-form';
import { useRecordingJobs } from './use-recording-jobs';

/** One recording: to be watched, cut, captioned, and shown to the public or not. */
export function RecordingPage({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation();
  const read = useCallback(() => api.recording(meetingId), [meetingId]);
  const { answer, reload } = useAnswer(read);
  return (
    <>
      <PageLink to="/office/nagrania" className="back-to-recordings">
        <ArrowLeft aria-hidden size={17} /> {t('recordings.back')}
      </PageLink>
      {!answer && <p className="soft">{t('common.loading')}</p>}
      {answer && !answer.ok && <p className="form-error">{t(`failure.${answer.failure.code}`)}</p>}
      {answer?.ok && <Recording recording={answer.value} onChange={reload} />}
    </>
  );
}

interface RecordingProps {
  readonly recording: OfficeRecording;
  readonly onChange: () => void;
}

export function Recording({ recording, onChange }: RecordingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { meeting, pictures, publicity, chapters } = recording;
  const { meetingId } = meeting;
  const [shown, setShown] = useState<RecordedPictureName>('programme');
  const playback = usePlayback();
  const jobs = useRecordingJobs(meetingId, onChange);
  const picture = pictures.find(({ name }) => name === shown) ?? pictures[0];
  if (!picture) return <p className="card soft">{t('archive.none')}</p>;
  return (
    <>
      <header>
        <h1>{meeting.title}</h1>
        <p className="soft">
          {dateInWords(meeting.date, language)},{' '}
          {t('recordings.length', { time: clockFace(picture.seconds) })}
          {!picture.ended && `, ${t('recordings.growing')}`}
        </p>
        <p className="recording-chips">
          <PublicityChip publicity={publicity} /> <DeadlineChip deadline={recording.captionsDeadline} />
        </p>
      </header>
      <div className="recording-desk">
        <div className="recording-picture">
          <LazyRecording
            source={picture.playlist}
            label={t('archive.player')}
            waiting={t('archive.waiting')}
            failed={t('archive.failed')}
            captions={null}
            startAt={playback.position}
            mark={null}
            onVideo={playback.onVideo}
          />
          {pictures.length > 1 && (
            <Pills
              label={t('recordings.picture')}
              value={picture.name}
              options={pictures.map(({ name }) => ({ id: name, words: t(`recordings.pictures.${name}`) }))}
              onChange={setShown}
            />
          )}
          <CutOutList {...{ meetingId, chapters, playback }} />
        </div>
        <div className="recording-work">
          <JobsSection {...{ recording, jobs }} />
          {meeting.phase === 'closed' && <RedactForm {...{ recording, playback }} onAsked={onChange} />}
          <PublicationSection {...{ recording, jobs, onChange }} />
          <CaptionsSection {...{ meetingId, playback }} onPublished={onChange} />
        </div>
      </div>
    </>
  );
}
