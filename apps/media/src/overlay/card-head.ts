import type { SKRSContext2D } from '@napi-rs/canvas';
import { measuringContext } from './drawing';
import { fitText } from './fit-text';
import { font } from './fonts';
import { colours } from './look';

export interface CardHead {
  readonly colour: string;
  readonly label: string;
  readonly subject: string;
  /** A card that covers the badge has to say itself that the meeting is a rehearsal. */
  readonly rehearsal: boolean;
}

const padding = 24;
const gap = 24;
const labelFont = font(700, 29);
const subjectFont = font(600, 22);
const subjectLine = 27;

export const rehearsalWord = 'PRÓBA';

/** The verdict in its colour, the subject beside it in one line or two; from the card's top left corner. */
export function drawCardHead(
  context: SKRSContext2D,
  { colour, label, subject, rehearsal }: CardHead,
  width: number,
  height: number,
): void {
  const middle = height / 2 + 1;
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'middle';
  context.font = labelFont;
  let left = padding;
  if (rehearsal) {
    const block = context.measureText(rehearsalWord).width + 2 * padding;
    context.fillStyle = colours.rehearsal;
    context.fillRect(0, 0, block, height);
    context.fillStyle = colours.onDark;
    context.fillText(rehearsalWord, padding, middle);
    left += block;
  }
  context.fillStyle = colours.onDark;
  context.fillText(label, left, middle);
  left += context.measureText(label).width + gap;
  const measuring = measuringContext();
  measuring.font = subjectFont;
  const lines = fitText(subject, width - left - padding, 2, (text) => measuring.measureText(text).width);
  context.font = subjectFont;
  lines.forEach((line, index) => {
    context.fillText(line, left, middle + (index - (lines.length - 1) / 2) * subjectLine);
  });
}
