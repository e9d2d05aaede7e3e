import Hls, { type ErrorData } from 'hls.js';

export type RecordingState = 'loading' | 'ready' | 'unplayable';

const retryAfterMs = 3000;

/**
 * Plays a recorded playlist in a video element, from any of its moments on.
 * @param startAt seconds
 * @returns stops and frees everything
 */
export function attachRecording(
  video: HTMLVideoElement,
  source: string,
  startAt: number,
  onState: (state: RecordingState) => void,
): () => void {
  const ready = () => onState('ready');
  video.addEventListener('loadeddata', ready);
  const detach = Hls.isSupported()
    ? attachHls(video, source, startAt, onState)
    : attachNative(video, source, startAt, onState);
  return () => {
    video.removeEventListener('loadeddata', ready);
    detach();
  };
}

function attachHls(
  video: HTMLVideoElement,
  source: string,
  startAt: number,
  onState: (state: RecordingState) => void,
): () => void {
  // Nobody watches four hours at once: what was watched, and what may never be, is not kept in memory.
  const hls = new Hls({ startPosition: startAt, maxBufferLength: 30, backBufferLength: 60 });
  let retry: ReturnType<typeof setTimeout> | undefined;
  hls.on(Hls.Events.ERROR, (_event: string, { fatal, type, response }: ErrorData) => {
    if (!fatal) return;
    if (type === Hls.ErrorTypes.MEDIA_ERROR) return hls.recoverMediaError();
    if (response?.code === 404) return onState('unplayable');
    clearTimeout(retry);
    retry = setTimeout(() => hls.startLoad(), retryAfterMs);
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
  startAt: number,
  onState: (state: RecordingState) => void,
): () => void {
  if (video.canPlayType('application/vnd.apple.mpegurl') === '') {
    onState('unplayable');
    return () => undefined;
  }
  const failed = () => onState('unplayable');
  const begin = () => {
    if (startAt > 0) video.currentTime = startAt;
  };
  video.addEventListener('error', failed);
  video.addEventListener('loadedmetadata', begin, { once: true });
  video.src = source;
  return () => {
    video.removeEventListener('error', failed);
    video.removeEventListener('loadedmetadata', begin);
    video.removeAttribute('src');
    video.load();
  };
}
