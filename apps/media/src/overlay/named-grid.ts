import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '../picture-format';
import { drawCardHead } from './card-head';
import { design, drawStrip } from './drawing';
import { fitName } from './fit-name';
import { fitText } from './fit-text';
import { font } from './fonts';
import { colours, type OverlayLook, type Palette } from './look';
import { drawChoice } from './marks';
import { type NamedChoice, namedChoices, type NamedGrid } from './named-grid-view';
import { type NamedRow, placeRows } from './named-rows';
import type { Strip } from './yuva';

const side = 24;
const card = { width: design.width - 2 * side, height: design.height - 2 * side, radius: 12 };
const padding = 24;
const headHeight = 76;
const legend = { height: 54, gap: 26, markGap: 8, sizes: [26, 24, 22, 20, 19] };
const rowsTop = headHeight + legend.height + 6;
const rowsHeight = card.height - rowsTop - 14;
const columnGap = 26;

const words: Readonly<Record<NamedChoice, string>> = {
  for: 'ZA',
  against: 'PRZECIW',
  abstain: 'WSTRZYMAŁO SIĘ',
  'no-vote': 'NIE GŁOSOWAŁO',
  absent: 'NIEOBECNI',
  excluded: 'WYŁĄCZENI',
};
/** Told even when there are none. */
const alwaysTold: readonly NamedChoice[] = ['for', 'against', 'abstain'];

/** Who voted how, over the whole picture: verdict, counts that explain the marks, names by club. */
export function renderNamedGrid(
  view: NamedGrid,
  { palette }: OverlayLook,
  rehearsal: boolean,
  size: PictureSize,
): Strip {
  const { columns, rowHeight } = placeRows(view.clubs, rowsHeight);
  const columnWidth = (card.width - 2 * padding - (columns.length - 1) * columnGap) / columns.length;
  return drawStrip(size, { x: side, y: side, width: card.width, height: card.height }, (context) => {
    context.translate(side, side);
    context.beginPath();
    context.roundRect(0, 0, card.width, card.height, card.radius);
    context.clip();
    context.fillStyle = palette.card;
    context.fillRect(0, 0, card.width, card.height);
    const colour = view.passed ? colours.passed : colours.failed;
    const { label, subject } = view;
    drawCardHead(context, { colour, label, subject, rehearsal }, card.width, headHeight);
    drawLegend(context, view.counts, palette);
    columns.forEach((rows, column) =>
      rows.forEach((row, index) => {
        const left = padding + column * (columnWidth + columnGap);
        const place = { left, top: rowsTop + index * rowHeight, width: columnWidth, height: rowHeight };
        drawRow(context, row, palette, place);
      }),
    );
  });
}

function drawLegend(context: SKRSContext2D, counts: NamedGrid['counts'], palette: Palette): void {
  const shown = namedChoices.filter((choice) => counts[choice] > 0 || alwaysTold.includes(choice));
  const texts = shown.map((choice) => ({ choice, text: `${words[choice]} ${counts[choice]}` }));
  const size = legend.sizes.find((pixels) => legendWidth(context, texts, pixels) <= card.width - 2 * padding);
  const pixels = size ?? legend.sizes.at(-1) ?? 19;
  context.font = font(700, pixels);
  const reach = pixels / 2;
  const middle = headHeight + legend.height / 2;
  let left = padding;
  for (const { choice, text } of texts) {
    drawChoice(context, choice, palette, { x: left + reach, y: middle, reach });
    left += 2 * reach + legend.markGap;
    context.fillStyle = inkOf(choice, palette);
    context.fillText(text, left, middle + 1);
    left += context.measureText(text).width + legend.gap;
  }
  context.fillStyle = palette.line;
  context.fillRect(padding, headHeight + legend.height - 2, card.width - 2 * padding, 2);
}

function legendWidth(
  context: SKRSContext2D,
  texts: readonly { readonly text: string }[],
  pixels: number,
): number {
  context.font = font(700, pixels);
  const widths = texts.map(({ text }) => pixels + legend.markGap + context.measureText(text).width);
  return widths.reduce((sum, width) => sum + width, 0) + (texts.length - 1) * legend.gap;
}

function inkOf(choice: NamedChoice, palette: Palette): string {
  switch (choice) {
    case 'for':
      return palette.forText;
    case 'against':
      return palette.againstText;
    case 'abstain':
      return palette.abstainText;
    default:
      return palette.detail;
  }
}

interface RowPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function drawRow(
  context: SKRSContext2D,
  row: NamedRow,
  palette: Palette,
  { left, top, width, height }: RowPlace,
): void {
  const middle = top + height / 2;
  const pixels = Math.min(25, Math.floor(height * 0.66));
  if (row.kind === 'club') {
    context.font = font(600, Math.min(21, pixels - 1));
    context.fillStyle = palette.detail;
    const [line = ''] = fitText(row.club, width, 1, (text) => context.measureText(text).width);
    context.fillText(line, left, middle + 2);
    context.fillStyle = palette.track;
    context.fillRect(left, top + height - 2, width, 2);
    return;
  }
  const reach = pixels * 0.52;
  drawChoice(context, row.choice, palette, { x: left + reach + 2, y: middle, reach });
  const nameLeft = left + 2 * reach + 12;
  const sizes = { whole: [pixels, pixels - 2], short: [pixels, pixels - 1, pixels - 2, pixels - 3] };
  const away = row.choice === 'absent' || row.choice === 'excluded';
  const shown = fitName(context, row.name, away ? 500 : 600, sizes, left + width - nameLeft);
  context.fillStyle = away ? palette.absent : palette.title;
  context.fillText(shown, nameLeft, middle + 1);
}
