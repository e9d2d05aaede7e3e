import type { SKRSContext2D } from '@napi-rs/canvas';
import { type Box, design, designScale } from './drawing';
import type { PictureSize } from '../picture-format';
import type { Palette } from './look';
import type { Strip } from './yuva';

const side = 48;
const bottom = 34;
const width = design.width - 2 * side;
const radius = 10;
const shadow = 20;
const shadowDrop = 3;

/** Where a card of some height stands at the bottom of the picture, in design units. */
export const cardFrame = {
  side,
  width,
  top: (height: number): number => design.height - bottom - height,
  /** With its shadow. */
  area: (height: number): Box => ({
    x: side - shadow,
    y: cardFrame.top(height) - shadow,
    width: width + 2 * shadow,
    height: height + 2 * shadow,
  }),
};

/** Where the card of a strip begins, in design units. */
export function cardTopOf(strip: Strip, size: PictureSize): number {
  return strip.y / designScale(size) + shadow;
}

/** Draws shadow and ground from the card's top left corner; what follows stays inside the card. */
export function drawCardGround(context: SKRSContext2D, height: number, { card }: Palette): void {
  drawShadow(context, height);
  context.beginPath();
  context.roundRect(0, 0, width, height, radius);
  context.clip();
  context.fillStyle = card;
  context.fillRect(0, 0, width, height);
}

/** Rings that grow and add up: a canvas' own blur of so wide a card takes most of a frame's time. */
function drawShadow(context: SKRSContext2D, height: number): void {
  context.fillStyle = 'rgba(0, 0, 0, 0.045)';
  for (let spread = 2; spread < shadow - shadowDrop; spread += 3) {
    context.beginPath();
    const grown = { width: width + 2 * spread, height: height + 2 * spread };
    context.roundRect(-spread, shadowDrop - spread, grown.width, grown.height, radius + spread);
    context.fill();
  }
}
