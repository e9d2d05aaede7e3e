import type Hls from 'hls.js';

/** Seconds behind where the picture should be: from the first on it plays faster, at the second it is there. */
const [tooLate, lateEnough] = [0.15, 0.05];
/** Seconds of picture in hand below which nothing is hurried. */
const leastInHand = 0.4;
/** Sound at this pace is hardly heard to be quicker; its pitch is kept. */
const hurry = 1.1;

/** How fast to play so that the picture stays as near to now as the stream means it to be. */
export function paceFor(now: {
  readonly rate: number;
  readonly late: number;
  readonly inHand: number;
}): number {
  if (now.inHand < leastInHand) return 1;
  return now.late > (now.rate > 1 ? lateEnough : tooLate) ? hurry : 1;
}

/**
 * Keeps a low-latency picture near the newest end. hls.js does so itself only while it has more than a second in
 * hand, which is more than low latency leaves.
 * @returns stops it
 */
export function keepPace(video: HTMLVideoElement, hls: Hls): () => void {
  const look = () => {
    const { buffered, currentTime } = video;
    const end = buffered.length > 0 ? buffered.end(buffered.length - 1) : currentTime;
    const late = hls.lowLatencyMode ? hls.latency - (hls.targetLatency ?? hls.latency) : 0;
    const pace = paceFor({ rate: video.playbackRate, late, inHand: end - currentTime });
    if (pace !== video.playbackRate) video.playbackRate = pace;
  };
  video.addEventListener('timeupdate', look);
  return () => video.removeEventListener('timeupdate', look);
}
