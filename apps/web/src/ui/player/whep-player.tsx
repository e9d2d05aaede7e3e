import { useEffect, useRef, useState } from 'react';
import { RtcLink } from '../rtc/rtc-link';
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
  useEffect(() => attachWhep(video.current, endpoint, setShown), [endpoint]);
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

/** @returns stops and frees everything */
function attachWhep(
  video: HTMLVideoElement | null,
  endpoint: string,
  show: (shown: Shown) => void,
): (() => void) | undefined {
  if (!video) return undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    waiting ??= setTimeout(() => show('hls'), patienceMs);
  };
  const playing = () => {
    clearTimeout(waiting);
    waiting = undefined;
    show('whep');
  };
  const link = new RtcLink({
    endpoint,
    prepare: (connection) => {
      const stream = new MediaStream();
      connection.ontrack = ({ track }) => {
        stream.addTrack(track);
        video.srcObject = stream;
      };
      connection.addTransceiver('video', { direction: 'recvonly' });
      connection.addTransceiver('audio', { direction: 'recvonly' });
    },
    onState: ({ step }) => {
      if (step !== 'connected') wait();
    },
  });
  // A connection alone is no picture.
  video.addEventListener('playing', playing);
  video.addEventListener('waiting', wait);
  wait();
  link.start();
  return () => {
    clearTimeout(waiting);
    video.removeEventListener('playing', playing);
    video.removeEventListener('waiting', wait);
    link.stop();
    video.srcObject = null;
  };
}
