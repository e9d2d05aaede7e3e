import type { SKRSContext2D } from '@napi-rs/canvas';
import { fitName } from './fit-name';
import { font } from './fonts';
import type { Palette } from './look';
import type { CandidateLine } from './lower-third-view';
import { drawStanding } from './marks';

export const rowHeight = 42;
const mark = { size: 26, gap: 14 };
const nameSizes = { whole: [25, 22], short: [22, 19, 17] };
const figuresFont = font(700, 26);
/** How far before the end of the row each of three figures ends. */
const figureEnds = [188, 94, 0];
const figureRoom = 44;
const nameGap = 16;

const heads = ['ZA', 'PRZECIW', 'WSTRZ.'];

/** What stands above the figures; `right` is the distance of its end from the end of the row. */
export function figureHeads(figures: number): readonly { readonly text: string; readonly right: number }[] {
  const shown = figures === 1 ? ['GŁOSY'] : heads;
  return shown.map((text, index) => ({ text, right: endOf(index, figures) }));
}

function endOf(figure: number, figures: number): number {
  return figureEnds[figure + figureEnds.length - figures] ?? 0;
}

interface RowPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** One candidate: how the election ended by a shape and a colour, the name, the votes. */
export function drawCandidate(
  context: SKRSContext2D,
  { name, standing, figures }: CandidateLine,
  palette: Palette,
  { left, top, width }: RowPlace,
): void {
  const middle = top + rowHeight / 2;
  context.fillStyle = palette.line;
  context.fillRect(left, top, width, 1);
  const reach = mark.size / 2;
  drawStanding(context, standing, palette, { x: left + reach, y: middle, reach });
  const nameLeft = left + mark.size + mark.gap;
  const room = width - mark.size - mark.gap - endOf(0, figures.length) - figureRoom - nameGap;
  const shown = fitName(context, name, standing === 'elected' ? 700 : 500, nameSizes, room);
  context.fillStyle = palette.title;
  context.fillText(shown, nameLeft, middle + 1);
  context.font = figuresFont;
  context.textAlign = 'right';
  const inks = [palette.forText, palette.againstText, palette.abstainText];
  figures.forEach((figure, index) => {
    context.fillStyle = figures.length === 1 ? palette.title : (inks[index] ?? palette.title);
    context.fillText(String(figure), left + width - endOf(index, figures.length), middle + 1);
  });
  context.textAlign = 'left';
}
