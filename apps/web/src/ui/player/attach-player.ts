import Hls, { type ErrorData } from 'hls.js';
import { keepPace } from './keep-pace';
import { PresentedFrame } from './presented-frame';
import { type ShownMoment, momentOfHls, momentOfNative } from './shown-moment';
import { StallCount } from './stall-count';

export type { ShownMoment } from './shown-moment';

export type PlayerState = 'waiting' | 'playing' | 'unplayable';

export interface PlayerEvents {
  state(state: PlayerState): void;
  /** A few times a second; null: nothing is shown. */
  moment?(shown: ShownMoment | null): void;
}

const retryAfterMs = 3000;
const momentEveryMs = 200;

/**
 * Plays a live playlist in a video element, for as long as it takes: a playlist that is not there yet and an
 * encoder that restarts are both normal.
 * @returns stops and frees everything
 */
export function attachPlayer(video: HTMLVideoElement, source: string, tell: PlayerEvents): () => void {
  const playing = () => tell.state('playing');
  const events = ['loadeddata', 'playing'] as const;
  for (const event of events) video.addEventListener(event, playing);
  const detach = Hls.isSupported() ? attachHls(video, source, tell) : attachNative(video, source, tell);
  return () => {
    for (const event of events) video.removeEventListener(event, playing);
    detach();
  };
}

function attachHls(video: HTMLVideoElement, source: string, tell: PlayerEvents): () => void {
  const hls = new Hls({ lowLatencyMode: true, backBufferLength: 60 });
  const stalls = new StallCount();
  const stopPace = keepPace(video, hls);
  const presented = new PresentedFrame(video);
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
    tell.state('waiting');
    if (type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
    else again();
  });
  hls.loadSource(source);
  hls.attachMedia(video);
  const telling = setInterval(() => tell.moment?.(momentOfHls(video, hls, presented)), momentEveryMs);
  return () => {
    clearInterval(telling);
    clearTimeout(retry);
    stopPace();
    presented.stop();
    hls.destroy();
  };
}

function attachNative(video: HTMLVideoElement, source: string, tell: PlayerEvents): () => void {
  if (video.canPlayType('application/vnd.apple.mpegurl') === '') {
    tell.state('unplayable');
    return () => undefined;
  }
  let retry: ReturnType<typeof setTimeout> | undefined;
  const load = () => {
    video.src = source;
  };
  const failed = () => {
    tell.state('waiting');
    clearTimeout(retry);
    retry = setTimeout(load, retryAfterMs);
  };
  video.addEventListener('error', failed);
  load();
  const telling = setInterval(() => tell.moment?.(momentOfNative(video)), momentEveryMs);
  return () => {
    clearInterval(telling);
    clearTimeout(retry);
    video.removeEventListener('error', failed);
    video.removeAttribute('src');
    video.load();
  };
}
