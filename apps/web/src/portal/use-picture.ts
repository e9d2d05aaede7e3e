import { useCallback, useEffect, useState } from 'react';
import type { ShownMoment } from '../ui/player/shown-moment';
import { type Follows, PictureFollower } from './picture-follower';

interface Timed {
  readonly serverTime: string;
}

interface Shown<T> {
  readonly state: T | null;
  readonly follows: Follows;
  /** For the player: what it shows now; null: nothing. */
  readonly onMoment: (shown: ShownMoment | null) => void;
}

/** The state of the meeting that belongs to the picture which plays beside it. */
export function usePicture<T extends Timed>(
  newest: T | null,
  resultOf: (state: T) => string | null,
): Shown<T> {
  const [follower] = useState(() => new PictureFollower<T>(resultOf));
  const [now, setNow] = useState<{ readonly state: T; readonly follows: Follows } | null>(null);
  const look = useCallback(() => {
    const next = follower.at(performance.now());
    setNow((before) => (before?.state === next?.state && before?.follows === next?.follows ? before : next));
  }, [follower]);
  useEffect(() => {
    if (newest) follower.receive(newest);
    look();
  }, [newest, follower, look]);
  const onMoment = useCallback(
    (moment: ShownMoment | null) => {
      follower.picture(moment, performance.now());
      look();
    },
    [follower, look],
  );
  return { state: now?.state ?? null, follows: now?.follows ?? 'live', onMoment };
}
