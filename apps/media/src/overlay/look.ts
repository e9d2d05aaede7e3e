import type { Canvas, Image } from '@napi-rs/canvas';
import { type CouncilLook, plainCouncilLook } from '@kworum/contracts';
import { inkOn, seenOn } from './contrast';

/** The colours of a card. Fills are seen on the card and its track, letters are read on the card. */
export interface Palette {
  readonly card: string;
  readonly title: string;
  readonly detail: string;
  readonly track: string;
  readonly line: string;
  readonly for: string;
  readonly against: string;
  readonly abstain: string;
  readonly forText: string;
  readonly againstText: string;
  readonly abstainText: string;
  readonly absent: string;
}

/** What a council's picture looks like. Colours are CSS colours. */
export interface OverlayLook {
  readonly accent: string;
  /** Of letters on the accent. */
  readonly onAccent: string;
  readonly palette: Palette;
  /** The upper corner of the badge. */
  readonly badge: CouncilLook['badge'];
  readonly coatOfArms: Image | Canvas | null;
}

/** The same on every card: grounds that carry white letters. */
export const colours = {
  badge: '#1b2533',
  rehearsal: '#a0430a',
  onDark: '#ffffff',
  detailOnDark: '#c3ccd8',
  rule: '#6f8fc4',
  captions: '#0a0e14',
  passed: '#0f7a3d',
  partly: '#8a5300',
  failed: '#b3261e',
} as const;

const light: Palette = {
  card: '#f6f6f6',
  title: '#0b1a33',
  detail: '#2f3d55',
  track: '#dde3ec',
  line: '#dde3ec',
  for: '#0f7a3d',
  against: '#b3261e',
  abstain: '#d08a1c',
  forText: '#0f7a3d',
  againstText: '#b3261e',
  /** The amber of the bar is too light for letters. */
  abstainText: '#8a5300',
  absent: '#5c6778',
};

const dark: Palette = {
  card: '#121a26',
  title: '#ffffff',
  detail: '#cdd6e2',
  track: '#39465a',
  line: '#2b3748',
  for: '#3fbf78',
  against: '#f0695d',
  abstain: '#e8ab45',
  forText: '#63d695',
  againstText: '#ff9d92',
  abstainText: '#f4bd66',
  absent: '#9aa7b8',
};

/** A council's look as it can be drawn: its colour is changed until it is seen on the card. */
export function overlayLook(
  { accent, card, badge }: CouncilLook,
  coatOfArms: OverlayLook['coatOfArms'],
): OverlayLook {
  const palette = card === 'dark' ? dark : light;
  const seen = seenOn(accent, palette.card);
  return { accent: seen, onAccent: inkOn(seen), palette, badge, coatOfArms };
}

export const plainLook: OverlayLook = overlayLook(plainCouncilLook, null);
