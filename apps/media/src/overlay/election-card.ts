import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '../picture-format';
import { drawCardHead } from './card-head';
import { cardFrame, drawCardGround } from './card-frame';
import { drawCandidate, figureHeads, rowHeight } from './candidate-row';
import { drawStrip } from './drawing';
import { font } from './fonts';
import { colours, type OverlayLook, type Palette } from './look';
import type { LowerThird } from './lower-third-view';
import type { Strip } from './yuva';

type Election = Extract<LowerThird, { kind: 'election' }>;

const padding = 24;
const headHeight = 62;
const columnsFont = font(600, 19);
const columnsHeight = 30;
const columnGap = 40;
const footHeight = 30;
/** More rows than this go into a second column. */
const rowsOfOneColumn = 6;

/** The candidates with their votes, those with the most first: as high as there are rows. */
export function renderElection(view: Election, { palette }: OverlayLook, size: PictureSize): Strip {
  const columns = view.candidates.length > rowsOfOneColumn ? 2 : 1;
  const rows = Math.ceil(view.candidates.length / columns);
  const foot = view.more > 0 ? footHeight : 0;
  const height = headHeight + columnsHeight + rows * rowHeight + foot + 14;
  const columnWidth = (cardFrame.width - 2 * padding - (columns - 1) * columnGap) / columns;
  return drawStrip(size, cardFrame.area(height), (context) => {
    context.translate(cardFrame.side, cardFrame.top(height));
    drawCardGround(context, height, palette);
    const { verdict, label, subject } = view;
    const head = { colour: headColours[verdict], label, subject, rehearsal: false };
    drawCardHead(context, head, cardFrame.width, headHeight);
    for (let column = 0; column < columns; column += 1) {
      const candidates = view.candidates.slice(column * rows, (column + 1) * rows);
      const left = padding + column * (columnWidth + columnGap);
      const [first] = candidates;
      if (first) drawFigureHeads(context, first.figures.length, palette, left + columnWidth);
      candidates.forEach((candidate, row) => {
        const top = headHeight + columnsHeight + row * rowHeight;
        drawCandidate(context, candidate, palette, { left, top, width: columnWidth });
      });
    }
    if (view.more > 0) {
      const place = { x: padding, middle: height - footHeight / 2 - 8, align: 'left' } as const;
      drawSmall(context, `oraz innych: ${view.more}`, palette, place);
    }
  });
}

const headColours = { passed: colours.passed, part: colours.partly, failed: colours.failed } as const;

function drawFigureHeads(context: SKRSContext2D, figures: number, palette: Palette, right: number): void {
  const middle = headHeight + columnsHeight / 2 + 4;
  for (const { text, right: offset } of figureHeads(figures)) {
    drawSmall(context, text, palette, { x: right - offset, middle, align: 'right' });
  }
}

interface TextPlace {
  readonly x: number;
  readonly middle: number;
  readonly align: 'left' | 'right';
}

function drawSmall(
  context: SKRSContext2D,
  text: string,
  { detail }: Palette,
  { x, middle, align }: TextPlace,
): void {
  context.fillStyle = detail;
  context.font = columnsFont;
  context.textAlign = align;
  context.fillText(text, x, middle);
  context.textAlign = 'left';
}
