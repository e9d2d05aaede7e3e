import type { CallState } from './remote-call';

/** Whether the others hear this member, and if not, why. */
export type MicrophoneState =
  'heard' | 'unknown' | 'self' | 'office' | 'no-floor' | 'no-device' | 'no-connection';

/**
 * "Heard" only where everything on the way is known to work. Sound goes on while a server is started again: until
 * that is back, nobody here knows whether it is still wanted.
 */
export function microphoneState({ media, self, muted, sending, online }: CallState): MicrophoneState {
  const { audio } = media;
  if (!audio || audio.readyState === 'ended' || audio.muted) return 'no-device';
  if (muted) return 'self';
  if (sending?.step !== 'connected' || !self?.connected) return 'no-connection';
  if (self.mutedByOffice) return 'office';
  if (!self.microphone) return 'no-floor';
  return online ? 'heard' : 'unknown';
}
