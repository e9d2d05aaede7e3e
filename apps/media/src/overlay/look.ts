import type { Image } from '@napi-rs/canvas';

/** What a council's picture looks like. Colours are CSS colours. */
export interface OverlayLook {
  readonly accent: string;
  readonly coatOfArms: Image | null;
}

export const colours = {
  accent: '#123c7c',
  badge: '#1b2533',
  rehearsal: '#a0430a',
  card: '#f6f6f6',
  title: '#0b1a33',
  detail: '#2f3d55',
  onDark: '#ffffff',
  detailOnDark: '#c3ccd8',
  rule: '#6f8fc4',
  track: '#dde3ec',
  for: '#0f7a3d',
  against: '#b3261e',
  abstain: '#d08a1c',
  /** The amber of the bar is too light for letters. */
  abstainText: '#8a5300',
} as const;

export const plainLook: OverlayLook = { accent: colours.accent, coatOfArms: null };
