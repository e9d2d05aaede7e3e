import { useEffect, useRef, useState } from 'react';
import { type RecordingState, attachRecording } from './attach-recording';

export interface RecordingPlayerProps {
  /** Address of the HLS playlist. */
  readonly source: string;
  readonly label: string;
  readonly waiting: string;
  readonly failed: string;
  /** Address of a WebVTT file with captions, and what the player's menu calls it; null: none. */
  readonly captions: { readonly source: string; readonly label: string } | null;
  /** Seconds. */
  readonly startAt: number;
  /** Stands on the picture. */
  readonly mark: string | null;
  /** With the element when it is there, with null when it goes. */
  readonly onVideo: (video: HTMLVideoElement | null) => void;
}

/** A recording with the browser's own controls: hls.js where it runs, the browser's own player elsewhere. */
export default function RecordingPlayer(props: RecordingPlayerProps) {
  const { source, label, waiting, failed, captions, startAt, mark, onVideo } = props;
  const video = useRef<HTMLVideoElement>(null);
  const [begin] = useState(startAt);
  const [state, setState] = useState<RecordingState>('loading');
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const detach = attachRecording(element, source, begin, setState);
    onVideo(element);
    return () => {
      onVideo(null);
      detach();
    };
  }, [source, begin, onVideo]);
  return (
    <div className="player">
      <video
        ref={video}
        aria-label={label}
        controls={state === 'ready'}
        playsInline
        className={state === 'ready' ? '' : 'player-hidden'}
      >
        {captions && (
          <track
            key={captions.source}
            kind="captions"
            src={captions.source}
            srcLang="pl"
            label={captions.label}
            default
          />
        )}
      </video>
      {mark !== null && state === 'ready' && <span className="player-mark recording-mark">{mark}</span>}
      {state !== 'ready' && (
        <div className="player-waiting" role="status">
          {state === 'unplayable' ? failed : waiting}
        </div>
      )}
    </div>
  );
}
