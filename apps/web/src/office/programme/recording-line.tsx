import type { RecordingStatus } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { clockFace } from '../../ui/locales/times';
import { gigabytes, lostSeconds, recordedSeconds } from './recording-state';

interface RecordingLineProps {
  /** Null or absent: nothing is recorded. */
  readonly recording: RecordingStatus | null | undefined;
}

/** Whether the meeting is being recorded, for how long already, and what the disk still takes. */
export function RecordingLine({ recording }: RecordingLineProps) {
  const { t } = useTranslation();
  if (!recording) return <p className="recording-line">{t('programme.recording.off')}</p>;
  const { pictures, freeBytes } = recording;
  const waits = pictures.every(({ state }) => state === 'waiting');
  const runs = pictures.every(({ state }) => state === 'recording');
  const lost = lostSeconds(recording);
  const time = clockFace(recordedSeconds(recording));
  return (
    <p className="recording-line">
      <span className={runs ? 'recording-dot recording-runs' : 'recording-dot'} aria-hidden />
      {[
        waits ? t('programme.recording.waits') : t('programme.recording.time', { time }),
        ...(pictures.length > 1 ? [t('programme.recording.withClean')] : []),
        ...(lost > 0 ? [t('programme.recording.lost', { lost })] : []),
        ...(freeBytes === null ? [] : [t('programme.recording.free', { free: gigabytes(freeBytes) })]),
      ].join(' · ')}
    </p>
  );
}
