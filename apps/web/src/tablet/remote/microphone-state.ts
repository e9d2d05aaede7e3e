import type { CallState } from './remote-call';

/** Whether the others hear this member, and if not, why. */
export type MicrophoneState = 'heard' | 'self' | 'office' | 'no-floor' | 'no-device' | 'no-connection';

/** "Heard" only where everything on the way is known to work; anything else is silence. */
export function microphoneState({ media, self, muted, sending, online }: CallState): MicrophoneState {
  const { audio } = media;
  if (!audio || audio.readyState === 'ended' || audio.muted) return 'no-device';
  if (muted) return 'self';
  if (!online || sending?.step !== 'connected' || !self?.connected) return 'no-connection';
  if (self.mutedByOffice) return 'office';
  if (!self.microphone) return 'no-floor';
  return 'heard';
}
