import type { OfficeRecording } from '@kworum/contracts';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { Failure } from '../../ui/api/problem';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';
import type { Playback } from '../../ui/recording/use-playback';
import { Tick } from '../fields/tick';
import { FailureWords } from '../registers/failure-words';
import { momentOf } from './moment-of';
import { type Span, SpanFields } from './span-fields';

interface RedactFormProps {
  readonly recording: OfficeRecording;
  readonly playback: Playback;
  readonly onAsked: () => void;
}

const consequences = ['hidden', 'shown', 'files', 'sealed'] as const;
const nothing = {
  from: null,
  to: null,
  mute: true,
  blur: false,
  legalBasis: '',
  reason: '',
  understood: false,
};

interface Draft extends Span {
  readonly mute: boolean;
  readonly blur: boolean;
  readonly legalBasis: string;
  readonly reason: string;
  readonly understood: boolean;
}

/** Takes a fragment out of the recording: folded away, for it is rare and cannot be undone. */
export function RedactForm({ recording, playback, onAsked }: RedactFormProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<Draft>(nothing);
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const seconds = secondsOf(draft);
  const send = () => {
    const { from, to, mute, blur, legalBasis, reason } = draft;
    if (from === null || to === null) return;
    const [begin, end] = [momentOf(recording.stretches, from), momentOf(recording.stretches, to)];
    const job = { kind: 'redact', from: begin, to: end, mute, blur, legalBasis, reason } as const;
    void api.askForRecordingJob(recording.meeting.meetingId, job).then((answer) => {
      setFailure(answer.ok ? null : answer.failure);
      if (!answer.ok) return;
      setDraft(nothing);
      setOpen(false);
      onAsked();
    });
  };
  if (!open) {
    return (
      <div>
        <PressButton icon={<EyeOff aria-hidden size={18} />} onPress={() => setOpen(true)}>
          {t('recordings.redact')}
        </PressButton>
      </div>
    );
  }
  return (
    <section className="card recording-section" aria-label={t('recordings.redact')}>
      <h2>{t('recordings.redact')}</h2>
      <p className="soft">{t('recordings.redactIntro')}</p>
      <SpanFields span={draft} playback={playback} onChange={change} />
      <div className="recording-buttons">
        <Tick selected={draft.mute} onChange={(mute) => change({ mute })}>
          {t('recordings.mute')}
        </Tick>
        <Tick selected={draft.blur} onChange={(blur) => change({ blur })}>
          {t('recordings.blur')}
        </Tick>
      </div>
      <TextInput
        label={t('recordings.legalBasis')}
        value={draft.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
        help={t('recordings.redactBasisHelp')}
        required
      />
      <TextInput
        label={t('recordings.reason')}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        help={t('recordings.redactReasonHelp')}
        rows={2}
        required
      />
      <div className="consequences">
        <h3>{t('recordings.consequences')}</h3>
        <ul>
          {consequences.map((one) => (
            <li key={one}>{t(`recordings.consequence.${one}`)}</li>
          ))}
        </ul>
        <Tick selected={draft.understood} onChange={(understood) => change({ understood })}>
          {t('recordings.understood')}
        </Tick>
      </div>
      <FailureWords failure={failure} />
      <div className="recording-buttons">
        <PressButton look="danger" isDisabled={!isComplete(draft)} onPress={send}>
          {t('recordings.redactNow', { seconds: Math.round(seconds * 10) / 10 })}
        </PressButton>
        <PressButton look="quiet" onPress={() => setOpen(false)}>
          {t('common.cancel')}
        </PressButton>
      </div>
    </section>
  );
}

function secondsOf({ from, to }: Span): number {
  return from === null || to === null ? 0 : Math.max(0, to - from);
}

function isComplete(draft: Draft): boolean {
  const { mute, blur, legalBasis, reason, understood } = draft;
  const worded = legalBasis.trim().length >= 3 && reason.trim().length >= 3;
  return secondsOf(draft) > 0 && (mute || blur) && worded && understood;
}
