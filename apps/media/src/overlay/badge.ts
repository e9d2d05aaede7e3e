import type { PictureSize } from '../picture-format';
import { design, drawContained, drawStrip, measuringContext } from './drawing';
import { fitText } from './fit-text';
import { font } from './fonts';
import { rehearsalWord } from './card-head';
import { colours, type OverlayLook } from './look';
import type { Badge } from './view';
import type { Strip } from './yuva';

const edge = { x: 48, y: 28 };
const height = 46;
const padding = 16;
const arms = { width: 32, height: 34, gap: 12 };
const textFont = font(600, 21);
const rehearsalFont = font(700, 21);

/** An upper corner: coat of arms, meeting and date; a rehearsal says so first. */
export function renderBadge({ text, rehearsal }: Badge, look: OverlayLook, size: PictureSize): Strip {
  const measuring = measuringContext();
  measuring.font = rehearsalFont;
  const rehearsalWidth = rehearsal ? measuring.measureText(rehearsalWord).width + 2 * padding : 0;
  const armsWidth = look.coatOfArms ? arms.width + arms.gap : 0;
  measuring.font = textFont;
  const textLeft = rehearsalWidth + padding + armsWidth;
  const room = design.width - 2 * edge.x - textLeft - padding;
  const line = fitText(text, room, 1, (part) => measuring.measureText(part).width)[0] ?? '';
  const width = textLeft + measuring.measureText(line).width + padding;
  const margin = 2;
  const x = cornerLeft(look.badge, width);
  const area = {
    x: x - margin,
    y: edge.y - margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
  };

  return drawStrip(size, area, (context) => {
    context.translate(x, edge.y);
    context.beginPath();
    context.roundRect(0, 0, width, height, 8);
    context.clip();
    context.fillStyle = colours.badge;
    context.fillRect(0, 0, width, height);
    context.textBaseline = 'middle';
    if (rehearsal) {
      context.fillStyle = colours.rehearsal;
      context.fillRect(0, 0, rehearsalWidth, height);
      context.fillStyle = colours.onDark;
      context.font = rehearsalFont;
      context.fillText(rehearsalWord, padding, height / 2 + 1);
    }
    if (look.coatOfArms) {
      const box = { x: rehearsalWidth + padding, y: (height - arms.height) / 2, ...arms };
      drawContained(context, look.coatOfArms, box);
    }
    context.fillStyle = colours.onDark;
    context.font = textFont;
    context.fillText(line, textLeft, height / 2 + 1);
  });
}

/** Where something of that width begins that stands in a corner of the picture. */
export function cornerLeft(side: OverlayLook['badge'], width: number): number {
  return side === 'left' ? edge.x : design.width - edge.x - width;
}
