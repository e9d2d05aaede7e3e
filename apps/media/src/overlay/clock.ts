import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '../picture-format';
import { cardFrame, cardTopOf } from './card-frame';
import type { SpeakersClock } from './clock-view';
import { design, drawStrip } from './drawing';
import { font } from './fonts';
import type { OverlayLook } from './look';
import type { Strip } from './yuva';

const width = 148;
const height = 72;
const inset = 16;
const digitsFont = font(700, 36);
const wordFont = font(600, 20);
const bottom = 34;

/** What a speaker's card leaves free at its right end, in design units. */
export const clockRoom = width + inset - 8;

const words = { left: 'pozostało', over: 'po czasie', spoken: 'mówi' } as const;

/** The time of the speaker, on the right end of the speaker's card: the only part that changes every second. */
export function renderClock(
  { kind, seconds }: SpeakersClock,
  card: Strip,
  { palette }: OverlayLook,
  size: PictureSize,
): Strip {
  const cardTop = cardTopOf(card, size);
  const cardHeight = design.height - bottom - cardTop;
  const left = cardFrame.side + cardFrame.width - inset - width;
  const top = cardTop + (cardHeight - height) / 2;
  return drawStrip(size, { x: left, y: top, width, height }, (context) => {
    context.fillStyle = palette.card;
    context.fillRect(left - 4, top - 4, width + 8, height + 8);
    context.fillStyle = kind === 'over' ? palette.againstText : palette.title;
    context.textBaseline = 'middle';
    context.font = digitsFont;
    drawDigits(context, (kind === 'over' ? '+' : '') + clockFace(seconds), left + width / 2, top + 24);
    context.font = wordFont;
    context.fillStyle = kind === 'over' ? palette.againstText : palette.detail;
    context.textAlign = 'center';
    context.fillText(words[kind], left + width / 2, top + 57);
  });
}

/** Every digit in a cell of its own, so that nothing moves but what changes. */
function drawDigits(context: SKRSContext2D, text: string, centre: number, middle: number): void {
  const digit = context.measureText('0').width;
  const signs = Array.from(text, (sign) => ({
    sign,
    cell: /\d/.test(sign) ? digit : context.measureText(sign).width + 2,
  }));
  let left = centre - signs.reduce((sum, { cell }) => sum + cell, 0) / 2;
  context.textAlign = 'center';
  for (const { sign, cell } of signs) {
    context.fillText(sign, left + cell / 2, middle);
    left += cell;
  }
}

/** `02:31`; after an hour the minutes go on: `75:10`. */
function clockFace(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
