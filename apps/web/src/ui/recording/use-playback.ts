import { useCallback, useEffect, useState } from 'react';

export interface Playback {
  /** Give it to the player. */
  readonly onVideo: (video: HTMLVideoElement | null) => void;
  readonly video: HTMLVideoElement | null;
  /** Where the recording stands, seconds. */
  readonly position: number;
  /** Goes there; as soon as there is something to go to. */
  readonly seek: (position: number, play: boolean) => void;
}

/** A recording that is played: where it stands, and the way to another moment. */
export function usePlayback(startAt = 0): Playback {
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [position, setPosition] = useState(startAt);
  useEffect(() => {
    if (!video) return;
    const look = () => setPosition(video.currentTime);
    const events = ['timeupdate', 'seeking', 'seeked'] as const;
    for (const event of events) video.addEventListener(event, look);
    return () => {
      for (const event of events) video.removeEventListener(event, look);
    };
  }, [video]);
  const seek = useCallback(
    (wanted: number, play: boolean) => {
      setPosition(wanted);
      if (!video) return;
      const go = () => {
        video.currentTime = wanted;
        // A browser that wants a press of its own shows its own button.
        if (play) video.play().catch(() => undefined);
      };
      if (video.readyState === 0) video.addEventListener('loadedmetadata', go, { once: true });
      else go();
    },
    [video],
  );
  return { onVideo: setVideo, video, position, seek };
}
