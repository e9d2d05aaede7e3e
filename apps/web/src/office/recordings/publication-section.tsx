import type { OfficeRecording, RecordingDecision, RecordingJobView } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { Failure } from '../../ui/api/problem';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';
import { dateInWords, timeOfDay } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { FormButtons } from '../fields/form-buttons';
import { FailureWords } from '../registers/failure-words';

interface PublicationSectionProps {
  readonly recording: OfficeRecording;
  readonly jobs: readonly RecordingJobView[];
  readonly onChange: () => void;
}

/** Who may see the recording, and every decision about that. */
export function PublicationSection({ recording, jobs, onChange }: PublicationSectionProps) {
  const { t } = useTranslation();
  const { meeting, publicity, decisions } = recording;
  const [withholding, setWithholding] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const decide = (decision: RecordingDecision) => {
    void api.decideRecording(meeting.meetingId, decision).then((answer) => {
      setFailure(answer.ok ? null : answer.failure);
      if (!answer.ok) return;
      setWithholding(false);
      onChange();
    });
  };
  const redactions = jobs.filter(({ job }) => job.kind === 'redact');
  const failed =
    publicity === 'redacting' && redactions.every(({ state }) => state === 'failed' || state === 'done');
  const mayPublish = publicity === 'withheld' || failed;
  return (
    <section className="card recording-section" aria-label={t('recordings.publication')}>
      <h2>{t('recordings.publication')}</h2>
      <p>
        {t(`recordings.publicity.${publicity}`)}
        {publicity === 'public' && (
          <>
            {'. '}
            <a href={`/posiedzenia/${meeting.meetingId}`}>{t('recordings.onPortal')}</a>
          </>
        )}
      </p>
      {failed && <p className="form-error">{t('recordings.failedRedaction')}</p>}
      <Decisions decisions={decisions} />
      <FailureWords failure={failure} />
      {withholding ? (
        <WithholdForm onWithhold={decide} onCancel={() => setWithholding(false)} />
      ) : (
        <div className="recording-buttons">
          {mayPublish && (
            <PressButton
              look="main"
              onPress={() => decide({ published: true, legalBasis: null, reason: null })}
            >
              {t('recordings.publish')}
            </PressButton>
          )}
          {publicity !== 'withheld' && publicity !== 'never' && (
            <PressButton onPress={() => setWithholding(true)}>{t('recordings.withhold')}</PressButton>
          )}
        </div>
      )}
    </section>
  );
}

function Decisions({ decisions }: Pick<OfficeRecording, 'decisions'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (decisions.length === 0) return null;
  return (
    <ul className="decisions">
      {decisions.map(({ what, published, legalBasis, reason, by, at }) => (
        <li key={`${what} ${at}`}>
          <b>
            {t(`recordings.what.${what}`)}: {t(`recordings.decision.${published ? 'published' : 'withheld'}`)}
          </b>{' '}
          <span className="soft">
            {dateInWords(at.slice(0, 10), language)}, {timeOfDay(at, language)}, {by}
            {legalBasis !== null && `; ${legalBasis}; ${reason ?? ''}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface WithholdFormProps {
  readonly onWithhold: (decision: RecordingDecision) => void;
  readonly onCancel: () => void;
}

function WithholdForm({ onWithhold, onCancel }: WithholdFormProps) {
  const { t } = useTranslation();
  const [legalBasis, setLegalBasis] = useState('');
  const [reason, setReason] = useState('');
  const complete = legalBasis.trim().length >= 3 && reason.trim().length >= 3;
  return (
    <form
      className="recording-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onWithhold({ published: false, legalBasis: legalBasis.trim(), reason: reason.trim() });
      }}
    >
      <TextInput
        label={t('recordings.legalBasis')}
        value={legalBasis}
        onChange={setLegalBasis}
        required
        autoFocus
      />
      <TextInput
        label={t('recordings.reason')}
        value={reason}
        onChange={setReason}
        rows={2}
        required
        help={t('recordings.withholdHelp')}
      />
      <FormButtons look="danger" disabled={!complete} onCancel={onCancel}>
        {t('recordings.withhold')}
      </FormButtons>
    </form>
  );
}
