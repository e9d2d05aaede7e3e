import type { PictureSize } from '../picture-format';
import { drawStrip, measuringContext } from './drawing';
import { font } from './fonts';
import { cornerLeft } from './badge';
import { colours, type OverlayLook } from './look';
import type { Strip } from './yuva';

/** Below the badge. */
const y = 84;
const height = 46;
const padding = 16;
const textFont = font(700, 21);
const margin = 2;

/** The strip that says that the council is not able to decide. */
export function renderWarning(text: string, look: OverlayLook, size: PictureSize): Strip {
  const measuring = measuringContext();
  measuring.font = textFont;
  const width = measuring.measureText(text).width + 2 * padding;
  const x = cornerLeft(look.badge, width);
  const area = {
    ...{ x: x - margin, y: y - margin },
    ...{ width: width + 2 * margin, height: height + 2 * margin },
  };
  return drawStrip(size, area, (context) => {
    context.translate(x, y);
    context.beginPath();
    context.roundRect(0, 0, width, height, 8);
    context.fillStyle = colours.failed;
    context.fill();
    context.fillStyle = colours.onDark;
    context.font = textFont;
    context.textBaseline = 'middle';
    context.fillText(text, padding, height / 2 + 1);
  });
}
