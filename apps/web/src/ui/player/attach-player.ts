import Hls, { type ErrorData } from 'hls.js';

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
  const hls = new Hls({ liveSyncDurationCount: 3, backBufferLength: 60 });
  let retry: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    clearTimeout(retry);
    retry = setTimeout(() => hls.loadSource(source), retryAfterMs);
  };
  hls.on(Hls.Events.ERROR, (_event: string, { fatal, type }: ErrorData) => {
    if (!fatal) return;
    onState('waiting');
    if (type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
    else again();
  });
  hls.loadSource(source);
  hls.attachMedia(video);
  return () => {
    clearTimeout(retry);
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
