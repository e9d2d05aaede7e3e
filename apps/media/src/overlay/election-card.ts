import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '../picture-format';
import { cardFrame, drawCardGround } from './card-frame';
import { drawCandidate, figureHeads, rowHeight } from './candidate-row';
import { drawStrip, measuringContext } from './drawing';
import { fitText } from './fit-text';
import { font } from './fonts';
import { colours } from './look';
import type { LowerThird } from './lower-third-view';
import type { Strip } from './yuva';

type Election = Extract<LowerThird, { kind: 'election' }>;

const padding = 24;
const head = { height: 62, gap: 24, labelFont: font(700, 29), subjectFont: font(600, 22), line: 27 };
const columnsFont = font(600, 17);
const columnsHeight = 30;
const columnGap = 40;
const footHeight = 30;
/** More rows than this go into a second column. */
const rowsOfOneColumn = 6;

/** The candidates with their votes, those with the most first: as high as there are rows. */
export function renderElection(view: Election, size: PictureSize): Strip {
  const columns = view.candidates.length > rowsOfOneColumn ? 2 : 1;
  const rows = Math.ceil(view.candidates.length / columns);
  const foot = view.more > 0 ? footHeight : 0;
  const height = head.height + columnsHeight + rows * rowHeight + foot + 14;
  const columnWidth = (cardFrame.width - 2 * padding - (columns - 1) * columnGap) / columns;
  return drawStrip(size, cardFrame.area(height), (context) => {
    context.translate(cardFrame.side, cardFrame.top(height));
    drawCardGround(context, height);
    drawHead(context, view);
    for (let column = 0; column < columns; column += 1) {
      const candidates = view.candidates.slice(column * rows, (column + 1) * rows);
      const left = padding + column * (columnWidth + columnGap);
      const [first] = candidates;
      if (first) drawFigureHeads(context, first.figures.length, left + columnWidth);
      candidates.forEach((candidate, row) => {
        const top = head.height + columnsHeight + row * rowHeight;
        drawCandidate(context, candidate, { left, top, width: columnWidth });
      });
    }
    if (view.more > 0) {
      drawSmall(context, `oraz innych: ${view.more}`, padding, height - footHeight / 2 - 8, 'left');
    }
  });
}

const headColours = { passed: colours.for, part: colours.abstainText, failed: colours.against } as const;

/** The verdict in its colour, the subject beside it in one line or two. */
function drawHead(context: SKRSContext2D, { verdict, label, subject }: Election): void {
  context.fillStyle = headColours[verdict];
  context.fillRect(0, 0, cardFrame.width, head.height);
  context.fillStyle = colours.onDark;
  context.textBaseline = 'middle';
  context.font = head.labelFont;
  context.fillText(label, padding, head.height / 2 + 1);
  const left = padding + context.measureText(label).width + head.gap;
  const measuring = measuringContext();
  measuring.font = head.subjectFont;
  const measure = (text: string): number => measuring.measureText(text).width;
  const lines = fitText(subject, cardFrame.width - left - padding, 2, measure);
  context.font = head.subjectFont;
  lines.forEach((line, index) => {
    const middle = head.height / 2 + 1 + (index - (lines.length - 1) / 2) * head.line;
    context.fillText(line, left, middle);
  });
}

function drawFigureHeads(context: SKRSContext2D, figures: number, right: number): void {
  const middle = head.height + columnsHeight / 2 + 4;
  for (const { text, right: offset } of figureHeads(figures)) {
    drawSmall(context, text, right - offset, middle, 'right');
  }
}

function drawSmall(
  context: SKRSContext2D,
  text: string,
  x: number,
  middle: number,
  align: 'left' | 'right',
): void {
  context.fillStyle = colours.detail;
  context.font = columnsFont;
  context.textAlign = align;
  context.fillText(text, x, middle);
  context.textAlign = 'left';
}
