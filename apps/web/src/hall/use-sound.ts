import { type RefObject, useEffect, useState } from 'react';

/**
 * Sound of a picture that begins silent. A browser may hold it back until somebody touches the page; the picture must
 * not stop for that.
 * @returns whether the sound waits for a touch
 */
export function useSound(video: RefObject<HTMLVideoElement | null>, wanted: boolean): boolean {
  const [isHeldBack, setHeldBack] = useState(false);
  useEffect(() => {
    const shown = video.current;
    if (!shown || !wanted) return undefined;
    const hear = () => {
      shown.muted = false;
      shown.play().then(
        () => setHeldBack(false),
        () => {
          shown.muted = true;
          void shown.play();
          setHeldBack(true);
        },
      );
    };
    hear();
    window.addEventListener('pointerup', hear);
    window.addEventListener('keyup', hear);
    return () => {
      window.removeEventListener('pointerup', hear);
      window.removeEventListener('keyup', hear);
      shown.muted = true;
      setHeldBack(false);
    };
  }, [video, wanted]);
  return isHeldBack;
}
