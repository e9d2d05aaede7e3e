import type { OfficeRecording, RecordingJob, RecordingJobView } from '@kworum/contracts';
import { Download, Film, Type } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { FailureCode } from '../../ui/api/problem';
import { PressButton } from '../../ui/components/press-button';
import { dateInWords, timeOfDay } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';

interface JobsSectionProps {
  readonly recording: OfficeRecording;
  readonly jobs: readonly RecordingJobView[];
}

/** What was asked of the recording, how far it is, and what came of it. */
export function JobsSection({ recording: { meeting, pictures }, jobs }: JobsSectionProps) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const over = meeting.phase === 'closed';
  const ask = (job: RecordingJob) => {
    void api.askForRecordingJob(meeting.meetingId, job).then((answer) => {
      setFailure(answer.ok ? null : answer.failure.code);
    });
  };
  return (
    <section className="card recording-section" aria-label={t('recordings.jobs')}>
      <h2>{t('recordings.jobs')}</h2>
      <div className="recording-buttons">
        <PressButton
          icon={<Film aria-hidden size={18} />}
          isDisabled={!over}
          onPress={() => ask({ kind: 'export' })}
        >
          {t('recordings.export')}
        </PressButton>
        <PressButton
          icon={<Type aria-hidden size={18} />}
          isDisabled={!over || pictures.every(({ name }) => name !== 'clean')}
          onPress={() => ask({ kind: 're-render' })}
        >
          {t('recordings.reRender')}
        </PressButton>
      </div>
      <p className="soft">{t('recordings.reRenderHelp')}</p>
      {failure && (
        <p className="form-error" role="alert">
          {t(`failure.${failure}`)}
        </p>
      )}
      {jobs.length === 0 && <p className="soft">{t('recordings.noJobs')}</p>}
      <ul className="jobs">
        {jobs.map((job) => (
          <JobRow key={job.jobId} job={job} />
        ))}
      </ul>
    </section>
  );
}

function JobRow({ job: view }: { readonly job: RecordingJobView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { job, askedBy, askedAt, download, state, progress } = view;
  const name = t(`recordings.job.${job.kind}`);
  return (
    <li className="job">
      <div className="job-what">
        <b>{job.kind === 'cut-out' ? `${name}: ${job.title}` : name}</b>
        <span className="soft">
          {t('recordings.askedBy', {
            name: askedBy,
            date: dateInWords(askedAt.slice(0, 10), language),
            time: timeOfDay(askedAt, language),
          })}
        </span>
        {job.kind === 'redact' && (
          <span className="soft">
            {job.legalBasis}; {job.reason}
          </span>
        )}
      </div>
      <div className="job-state">
        <JobState view={view} />
        {state === 'running' && <progress aria-label={name} value={progress} max={1} />}
      </div>
      {download !== null && (
        <a className="press press-small press-plain" href={download} download>
          <Download aria-hidden size={16} />
          <span>{t('recordings.download')}</span>
        </a>
      )}
    </li>
  );
}

function JobState({ view: { state, waitsFor, failure, progress } }: { readonly view: RecordingJobView }) {
  const { t } = useTranslation();
  if (state === 'failed') {
    return (
      <span className="form-error">
        {t('recordings.jobState.failed')}
        {failure && `: ${t(`recordings.failure.${failure}`)}`}
      </span>
    );
  }
  if (state === 'queued' && waitsFor) return <span>{t(`recordings.wait.${waitsFor}`)}</span>;
  return <span>{t(`recordings.jobState.${state}`, { percent: Math.floor(progress * 100) })}</span>;
}
