import { type ProgrammeControl, type ProgrammeStatus, transitions } from '@kworum/contracts';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Pills } from '../fields/pills';
import { Tick } from '../fields/tick';
import { HallPictureOptions } from './hall-picture-options';
import { OverlayPreview } from './overlay-preview';
import { programmeFaults } from './programme-faults';
import { PushList } from './push-list';
import { RecordingLine } from './recording-line';
import { RecessForm } from './recess-form';
import { recordingFaults } from './recording-state';
import { RenditionLine } from './rendition-line';
import { SlateForm } from './slate-form';
import { SourceButtons } from './source-buttons';
import { useDirect } from './use-direct';
import { useSourceKeys } from './use-source-keys';
import { WhipSources } from './whip-sources';

interface ProgrammeDeskProps {
  readonly meetingId: string;
  readonly councilId: string;
  readonly control: ProgrammeControl;
  /** Null: no media process answers. */
  readonly status: ProgrammeStatus | null;
}

/** Where the office decides what is on air. */
export function ProgrammeDesk({ meetingId, councilId, control, status }: ProgrammeDeskProps) {
  const { t } = useTranslation();
  const { direct, failure } = useDirect(meetingId, control);
  const take = (digit: number) => {
    const source = status?.sources[digit - 1];
    if (digit === 0) direct({ slate: true });
    else if (source) direct({ slate: false, source: source.name, ...byHand(status, source.name) });
  };
  useSourceKeys(status ? take : null);
  const faults = programmeFaults(status);
  return (
    <div className="programme-desk">
      <div role="status">
        {faults.map(({ words, ...values }) => (
          <p key={words} className="programme-fault">
            <TriangleAlert aria-hidden size={16} />
            {t(`programme.warning.${words}`, values)}
          </p>
        ))}
        {status?.captions && status.captions !== 'running' && control.captions && (
          <p className="programme-fault">
            <TriangleAlert aria-hidden size={16} />
            {t(`programme.captionsState.${status.captions}`)}
          </p>
        )}
        {recordingFaults(status?.recording).map((fault) => (
          <p key={fault.words + ('picture' in fault ? fault.picture : '')} className="programme-fault">
            <TriangleAlert aria-hidden size={16} />
            {t(`programme.recording.${fault.words}`, {
              ...fault,
              ...('picture' in fault && { picture: t(`programme.recording.pictures.${fault.picture}`) }),
            })}
          </p>
        ))}
      </div>
      {failure && (
        <p className="form-error" role="alert">
          {t(`failure.${failure}`)}
        </p>
      )}
      {status && <RecordingLine recording={status.recording} />}
      {status && <RenditionLine renditions={status.renditions} behind={status.droppedFrames > 0} />}
      {status && <SourceButtons control={control} status={status} onPress={take} />}
      {status && <RecessForm recess={control.recess} onChange={(recess) => direct({ recess })} />}
      {status && <OverlayPreview meetingId={meetingId} shown={control.overlay} />}
      {status && (
        <PushList control={control} push={status.push} onChange={(pushOff) => direct({ pushOff })} />
      )}
      <details className="more programme-settings">
        <summary>{t('programme.settings')}</summary>
        <div className="programme-options">
          <Pills
            label={t('programme.transition')}
            value={control.transition}
            options={transitions.map((id) => ({ id, words: t(`programme.transitions.${id}`) }))}
            onChange={(transition) => direct({ transition })}
          />
          <Tick selected={control.overlay} onChange={(overlay) => direct({ overlay })}>
            {t('programme.overlay')}
          </Tick>
          <Tick selected={control.automatic} onChange={(automatic) => direct({ automatic })}>
            {t('programme.automatic')}
          </Tick>
          {status?.captions && (
            <Tick selected={control.captions} onChange={(captions) => direct({ captions })}>
              {t('programme.captions')}
            </Tick>
          )}
        </div>
        <HallPictureOptions hall={control.hall} onChange={(hall) => direct({ hall })} />
        <SlateForm
          key={control.announcement}
          control={control}
          onAnnounce={(announcement) => direct({ announcement })}
        />
        {status && <WhipSources councilId={councilId} sources={status.sources} />}
      </details>
    </div>
  );
}

/** To choose another picture than that of a remote speaker ends that speaker's own way on air: else it won at once. */
function byHand(status: ProgrammeStatus | null, chosen: string): Partial<ProgrammeControl> {
  const onAir = status?.sources.find(({ name }) => name === status.onAir);
  return onAir?.kind === 'remote' && onAir.name !== chosen ? { automatic: false } : {};
}
