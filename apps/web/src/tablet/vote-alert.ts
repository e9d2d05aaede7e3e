import { useEffect, useRef } from 'react';

/** Two rising notes, quiet at both ends so that no speaker clicks. */
function playTone(context: AudioContext): void {
  [660, 880].forEach((frequency, index) => {
    const start = context.currentTime + index * 0.2;
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.25, start + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.18);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + 0.2);
  });
}

/** Sounds and vibrates once when a vote opens; browsers allow it after the first touch of the page. */
export function useVoteAlert(openVoteId: string | null): void {
  const context = useRef<AudioContext | null>(null);
  const touchedOnce = useRef(false);

  useEffect(() => {
    const touched = () => {
      touchedOnce.current = true;
      if (typeof AudioContext === 'undefined') return;
      context.current ??= new AudioContext();
      void context.current.resume();
    };
    document.addEventListener('pointerdown', touched);
    document.addEventListener('keydown', touched);
    return () => {
      document.removeEventListener('pointerdown', touched);
      document.removeEventListener('keydown', touched);
      void context.current?.close();
      context.current = null;
    };
  }, []);

  useEffect(() => {
    if (openVoteId === null || !touchedOnce.current) return;
    if (typeof navigator.vibrate === 'function') navigator.vibrate([200, 100, 200]);
    if (context.current?.state === 'running') playTone(context.current);
  }, [openVoteId]);
}
