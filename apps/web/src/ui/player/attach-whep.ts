import { RtcLink } from '../rtc/rtc-link';

interface WhepPicture {
  /** Address of WHEP. */
  readonly endpoint: string;
  /** A picture that stands still for so long is none. */
  readonly patienceMs: number;
  /** Whether there is a picture that moves; told again and again. */
  readonly show: (isThere: boolean) => void;
}

const lookEveryMs = 250;

/**
 * The programme at once, opened anew for as long as it is wanted. A connection alone is no picture, a picture may stand
 * before the connection is known to be lost, and a browser may draw the last one again: what counts are frames while
 * it is connected.
 * @returns stops and frees everything
 */
export function attachWhep(video: HTMLVideoElement, { endpoint, patienceMs, show }: WhepPicture): () => void {
  let isConnected = false;
  let frames = 0;
  let movedAt = performance.now();
  const look = () => {
    const { totalVideoFrames } = video.getVideoPlaybackQuality();
    const moves = isConnected && totalVideoFrames > frames;
    frames = totalVideoFrames;
    if (moves) movedAt = performance.now();
    if (moves) show(true);
    else if (performance.now() - movedAt > patienceMs) show(false);
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
      isConnected = step === 'connected';
    },
  });
  const looking = setInterval(look, lookEveryMs);
  link.start();
  return () => {
    clearInterval(looking);
    link.stop();
    video.srcObject = null;
  };
}
