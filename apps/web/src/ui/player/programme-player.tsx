import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaptionsButton } from './captions-button';
import { type PlayerState, type ShownMoment, attachPlayer } from './attach-player';

export interface ProgrammePlayerProps {
  /** Address of the HLS playlist. */
  readonly source: string;
  readonly label: string;
  /** Shown while there is no picture. */
  readonly waiting: string;
  /** A monitor: the picture alone. */
  readonly quiet?: boolean;
  /** Stands on the picture while there is one. */
  readonly mark?: string;
  /** Told a few times a second what the picture shows; null: nothing plays. */
  readonly onMoment?: (shown: ShownMoment | null) => void;
}

/** The programme: hls.js where it runs, the browser's own player elsewhere. */
export default function ProgrammePlayer({
  source,
  label,
  waiting,
  quiet = false,
  mark,
  onMoment,
}: ProgrammePlayerProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<PlayerState>('waiting');
  useEffect(() => {
    if (!video.current) return;
    return attachPlayer(video.current, source, { state: setState, ...(onMoment && { moment: onMoment }) });
  }, [source, onMoment]);
  const picture = (
    <div className="player">
      <video
        ref={video}
        aria-label={label}
        controls={!quiet && state === 'playing'}
        muted
        autoPlay
        playsInline
        className={state === 'playing' ? '' : 'player-hidden'}
      />
      {state === 'playing' && mark !== undefined && <span className="player-mark">{mark}</span>}
      {state !== 'playing' && (
        <div className="player-waiting" role="status">
          {state === 'unplayable' ? t('common.playerFailed') : waiting}
        </div>
      )}
    </div>
  );
  if (quiet) return picture;
  return (
    <div className="player-with-tools">
      {picture}
      <CaptionsButton video={video} />
    </div>
  );
}
