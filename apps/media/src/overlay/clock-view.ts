import type { FloorView } from '@kworum/contracts';

/** How long somebody may speak still, speaks beyond the limit, or speaks at all; whole seconds. */
export interface SpeakersClock {
  readonly kind: 'left' | 'over' | 'spoken';
  readonly seconds: number;
}

export function speakersClock({ since, limitSeconds }: FloorView, serverNow: number): SpeakersClock {
  const seconds = spokenSeconds(since, serverNow);
  if (limitSeconds === null) return { kind: 'spoken', seconds };
  const left = limitSeconds - seconds;
  return left >= 0 ? { kind: 'left', seconds: left } : { kind: 'over', seconds: -left };
}

/** When the clock shows the next second, in milliseconds of the server's clock. */
export function clockChangesAt({ since }: FloorView, serverNow: number): number {
  return Date.parse(since) + (spokenSeconds(since, serverNow) + 1) * 1000;
}

function spokenSeconds(since: string, serverNow: number): number {
  return Math.max(0, Math.floor((serverNow - Date.parse(since)) / 1000));
}
