import type { PictureSize } from '../picture-format';
import { cardFrame, cardTopOf } from './card-frame';
import { design, drawStrip, measuringContext } from './drawing';
import { fitText } from './fit-text';
import { font } from './fonts';
import { colours } from './look';
import type { Strip } from './yuva';

const textFont = font(600, 31);
const lineHeight = 42;
const padding = { x: 20, y: 8 };
const aboveCard = 14;
const bottom = 40;
const mostLines = 2;
const mostWidth = cardFrame.width - 2 * padding.x;

/** The end of what is being said, two lines at most, above the card or in its place. */
export function renderCaptions(text: string, card: Strip | null, size: PictureSize): Strip {
  const measuring = measuringContext();
  measuring.font = textFont;
  const measure = (part: string): number => measuring.measureText(part).width;
  // Broken from the beginning of what is said: words stay where they are while more come.
  const lines = fitText(text, mostWidth, Infinity, measure).slice(-mostLines);
  const width = Math.max(...lines.map(measure)) + 2 * padding.x;
  const height = lines.length * lineHeight + 2 * padding.y;
  const top = (card ? cardTopOf(card, size) - aboveCard : design.height - bottom) - height;
  const area = { x: cardFrame.side, y: top, width, height };
  return drawStrip(size, area, (context) => {
    context.fillStyle = colours.captions;
    context.fillRect(area.x, area.y, width, height);
    context.fillStyle = colours.onDark;
    context.font = textFont;
    context.textBaseline = 'middle';
    lines.forEach((line, index) => {
      context.fillText(line, area.x + padding.x, top + padding.y + (index + 0.5) * lineHeight + 1);
    });
  });
}
