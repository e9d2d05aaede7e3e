import { useEffect, useRef } from 'react';

interface StreamVideoProps {
  readonly stream: MediaStream | null;
  readonly label: string;
  readonly className: string;
}

/** A live picture without its sound. */
export function StreamVideo({ stream, label, className }: StreamVideoProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return <video ref={video} className={className} aria-label={label} muted autoPlay playsInline />;
}
