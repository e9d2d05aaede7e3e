import type { CaptionText, Captions } from '@kworum/contracts';
import { Download, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { Answer, Failure } from '../../ui/api/problem';
import { useAnswer } from '../../ui/api/use-answer';
import { PressButton } from '../../ui/components/press-button';
import type { Playback } from '../../ui/recording/use-playback';
import { FailureWords } from '../registers/failure-words';
import { CaptionImport } from './caption-import';
import { CaptionTable } from './caption-table';
import { DeadlineChip } from './deadline-chip';

interface CaptionsSectionProps {
  readonly meetingId: string;
  readonly playback: Playback;
  /** They were published or withdrawn. */
  readonly onPublished: () => void;
}

/** How long a caption that is added by hand stays. */
const newSeconds = 3;

/** The captions of a recording, beside its picture. */
export function CaptionsSection({ meetingId, playback, onPublished }: CaptionsSectionProps) {
  const { t } = useTranslation();
  const read = useCallback(() => api.captions(meetingId), [meetingId]);
  const { answer, reload } = useAnswer(read);
  const [failure, setFailure] = useState<Failure | null>(null);
  const captions = answer?.ok ? answer.value : null;
  const taken = (changed: Answer<Captions | void>) => {
    setFailure(changed.ok ? null : changed.failure);
    if (changed.ok) reload();
  };
  const publish = (published: boolean) => {
    void api.publishCaptions(meetingId, published).then((changed) => {
      taken(changed);
      if (changed.ok) onPublished();
    });
  };
  const add = () => {
    const from = Math.round(playback.position * 1000) / 1000;
    const cue: CaptionText = { from, to: from + newSeconds, text: t('recordings.newCaption') };
    void api.addCaption(meetingId, cue).then(taken);
  };
  return (
    <section className="card recording-section" aria-label={t('recordings.captions')}>
      <div className="page-head">
        <h2>{t('recordings.captions')}</h2>
        <DeadlineChip deadline={captions?.deadline ?? null} />
      </div>
      <p className="soft">{t('recordings.captionsIntro')}</p>
      {captions && (
        <div className="recording-buttons">
          <CaptionImport meetingId={meetingId} present={captions.cues.length} onDone={reload} />
          <PressButton icon={<Plus aria-hidden size={18} />} onPress={add}>
            {t('recordings.addCaption')}
          </PressButton>
          {captions.cues.length > 0 && (
            <>
              <a
                className="press press-medium press-plain"
                href={`/api/meetings/${meetingId}/captions/draft.vtt`}
                download
              >
                <Download aria-hidden size={18} />
                <span>{t('recordings.exportFile')}</span>
              </a>
              <PressButton
                look={captions.published ? 'plain' : 'main'}
                onPress={() => publish(!captions.published)}
              >
                {t(captions.published ? 'recordings.withdrawCaptions' : 'recordings.publishCaptions')}
              </PressButton>
            </>
          )}
        </div>
      )}
      <FailureWords failure={failure} />
      {captions?.cues.length === 0 && <p className="soft">{t('recordings.noCaptions')}</p>}
      {captions && captions.cues.length > 0 && (
        <CaptionTable {...{ meetingId, playback }} cues={captions.cues} onChanged={reload} />
      )}
    </section>
  );
}
