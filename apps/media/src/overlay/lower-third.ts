import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '../picture-format';
import { type Card, type CardBar, type CardView, layOutCard } from './card';
import { cardFrame, drawCardGround } from './card-frame';
import { drawStrip, measuringContext } from './drawing';
import { clockRoom } from './clock';
import type { OverlayLook, Palette } from './look';
import type { Strip } from './yuva';

const cardWidth = cardFrame.width;
const padding = 24;
const verticalPadding = 16;
const leastBlockWidth = 120;
const leastHeight = 84;
const bar = { height: 16, gap: 8 };
const runGap = 28;

/** The card at the bottom of the picture, as high as its lines. */
export function renderLowerThird(view: CardView, look: OverlayLook, size: PictureSize): Strip {
  const card = layOutCard(
    view,
    look,
    (labelWidth) =>
      cardWidth -
      blockWidth(labelWidth, view.label !== null) -
      2 * padding -
      (view.kind === 'speaker' ? clockRoom : 0),
  );
  const height = cardHeight(card);
  return drawStrip(size, cardFrame.area(height), (context) => {
    context.translate(cardFrame.side, cardFrame.top(height));
    drawCard(context, card, look.palette, height);
  });
}

/** Without a label a narrow stripe still carries the council's colour. */
function blockWidth(labelWidth: number, labelled: boolean): number {
  return labelled ? Math.max(leastBlockWidth, labelWidth + 2 * padding) : 12;
}

function cardHeight(card: Card): number {
  const lines = card.lines.reduce((sum, line) => sum + line.height, 0);
  const barHeight = card.bar ? bar.height + bar.gap : 0;
  return Math.max(leastHeight, lines + barHeight + 2 * verticalPadding);
}

function drawCard(context: SKRSContext2D, card: Card, palette: Palette, height: number): void {
  drawCardGround(context, height, palette);
  const left = drawBlock(context, card, height) + padding;
  const contentHeight =
    card.lines.reduce((sum, line) => sum + line.height, 0) + (card.bar ? bar.height + bar.gap : 0);
  let top = (height - contentHeight) / 2;
  for (const line of card.lines) {
    context.font = line.font;
    context.textBaseline = 'middle';
    let x = left;
    for (const run of line.runs) {
      context.fillStyle = run.colour;
      context.fillText(run.text, x, top + line.height / 2);
      x += context.measureText(run.text).width + runGap;
    }
    top += line.height;
  }
  if (card.bar) drawBar(context, card.bar, palette, left, top + bar.gap);
}

/** @returns how wide the block is. */
function drawBlock(context: SKRSContext2D, { label, block }: Card, height: number): number {
  const measuring = measuringContext();
  measuring.font = label?.font ?? measuring.font;
  const labelWidth = label ? measuring.measureText(label.text).width : 0;
  const width = blockWidth(labelWidth, label !== null);
  context.fillStyle = block.colour;
  context.fillRect(0, 0, width, height);
  if (label) {
    context.fillStyle = block.ink;
    context.font = label.font;
    context.textBaseline = 'middle';
    context.fillText(label.text, (width - labelWidth) / 2, height / 2 + 1);
  }
  return width;
}

function drawBar(
  context: SKRSContext2D,
  { parts }: CardBar,
  palette: Palette,
  left: number,
  top: number,
): void {
  const width = cardWidth - left - padding;
  context.save();
  context.beginPath();
  context.roundRect(left, top, width, bar.height, bar.height / 2);
  context.clip();
  context.fillStyle = palette.track;
  context.fillRect(left, top, width, bar.height);
  let x = left;
  for (const part of parts) {
    context.fillStyle = part.colour;
    context.fillRect(x, top, width * part.share, bar.height);
    x += width * part.share;
  }
  context.restore();
}
