import Hls, { type ErrorData } from 'hls.js';
import { keepPace } from './keep-pace';
import { StallCount } from './stall-count';

export type PlayerState = 'waiting' | 'playing' | 'unplayable';

const retryAfterMs = 3000;

/**
 * Plays a live playlist in a video element, for as long as it takes: a playlist that is not there yet and an
 * encoder that restarts are both normal.
 * @returns stops and frees everything
 */
export function attachPlayer(
  video: HTMLVideoElement,
  source: string,
  onState: (state: PlayerState) => void,
): () => void {
  const playing = () => onState('playing');
  const events = ['loadeddata', 'playing'] as const;
  for (const event of events) video.addEventListener(event, playing);
  const detach = Hls.isSupported() ? attachHls(video, source, onState) : attachNative(video, source, onState);
  return () => {
    for (const event of events) video.removeEventListener(event, playing);
    detach();
  };
}

function attachHls(
  video: HTMLVideoElement,
  source: string,
  onState: (state: PlayerState) => void,
): () => void {
  const hls = new Hls({ lowLatencyMode: true, backBufferLength: 60 });
  const stalls = new StallCount();
  const stopPace = keepPace(video, hls);
  let retry: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    clearTimeout(retry);
    retry = setTimeout(() => hls.loadSource(source), retryAfterMs);
  };
  hls.on(Hls.Events.ERROR, (_event: string, { fatal, type, details }: ErrorData) => {
    const stalled = details === Hls.ErrorDetails.BUFFER_STALLED_ERROR;
    // A network that is not even enough for it gets the calm of whole segments, three seconds behind.
    if (stalled && stalls.add(performance.now())) hls.lowLatencyMode = false;
    if (!fatal) return;
    onState('waiting');
    if (type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
    else again();
  });
  hls.loadSource(source);
  hls.attachMedia(video);
  return () => {
    clearTimeout(retry);
    stopPace();
    hls.destroy();
  };
}

function attachNative(
  video: HTMLVideoElement,
  source: string,
  onState: (state: PlayerState) => void,
): () => void {
  if (video.canPlayType('application/vnd.apple.mpegurl') === '') {
    onState('unplayable');
    return () => undefined;
  }
  let retry: ReturnType<typeof setTimeout> | undefined;
  const load = () => {
    video.src = source;
  };
  const failed = () => {
    onState('waiting');
    clearTimeout(retry);
    retry = setTimeout(load, retryAfterMs);
  };
  video.addEventListener('error', failed);
  load();
  return () => {
    clearTimeout(retry);
    video.removeEventListener('error', failed);
    video.removeAttribute('src');
    video.load();
  };
}
