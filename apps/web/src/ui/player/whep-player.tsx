import { useEffect, useRef, useState } from 'react';
import { attachWhep } from './attach-whep';
import { LazyPlayer } from './lazy-player';
import type { ProgrammePlayerProps } from './programme-player';

interface WhepPlayerProps extends ProgrammePlayerProps {
  /** Address of WHEP: the picture comes at once, not some seconds later. */
  readonly endpoint: string;
}

/** Without a picture for so long, the stream that everybody has is shown instead. */
const patienceMs = 4000;

type Shown = 'nothing' | 'whep' | 'hls';

/** The programme without delay; where that does not work, the ordinary stream, until it does. */
export function WhepPlayer({ endpoint, ...stream }: WhepPlayerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [shown, setShown] = useState<Shown>('nothing');
  useEffect(() => {
    if (!video.current) return;
    const show = (isThere: boolean) => setShown(isThere ? 'whep' : 'hls');
    return attachWhep(video.current, { endpoint, patienceMs, show });
  }, [endpoint]);
  const isLive = shown === 'whep';
  return (
    <>
      <div className="player" hidden={shown === 'hls'}>
        <video
          ref={video}
          aria-label={stream.label}
          className={isLive ? '' : 'player-hidden'}
          muted
          autoPlay
          playsInline
        />
        {isLive && stream.mark !== undefined && <span className="player-mark">{stream.mark}</span>}
        {!isLive && (
          <div className="player-waiting" role="status">
            {stream.waiting}
          </div>
        )}
      </div>
      {shown === 'hls' && <LazyPlayer {...stream} />}
    </>
  );
}
