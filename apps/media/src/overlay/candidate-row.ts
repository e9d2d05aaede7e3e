import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Measure } from './fit-text';
import { font } from './fonts';
import { colours } from './look';
import type { CandidateLine } from './lower-third-view';

export const rowHeight = 42;
const mark = { size: 26, gap: 14 };
const nameSizes = [25, 22];
const shortNameSizes = [22, 19, 17];
const figuresFont = font(700, 26);
/** How far before the end of the row each of three figures ends. */
const figureEnds = [188, 94, 0];
const figureRoom = 44;
const nameGap = 16;

const heads = [
  { text: 'ZA', colour: colours.for },
  { text: 'PRZECIW', colour: colours.against },
  { text: 'WSTRZ.', colour: colours.abstainText },
] as const;

/** What stands above the figures; `right` is the distance of its end from the end of the row. */
export function figureHeads(figures: number): readonly { readonly text: string; readonly right: number }[] {
  const shown = figures === 1 ? ['GŁOSY'] : heads.map(({ text }) => text);
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
  { left, top, width }: RowPlace,
): void {
  const middle = top + rowHeight / 2;
  context.fillStyle = colours.track;
  context.fillRect(left, top, width, 1);
  drawMark(context, standing, left, middle);
  const nameLeft = left + mark.size + mark.gap;
  const room = width - mark.size - mark.gap - endOf(0, figures.length) - figureRoom - nameGap;
  drawName(context, name, standing === 'elected', { left: nameLeft, middle, room });
  context.font = figuresFont;
  context.textAlign = 'right';
  figures.forEach((figure, index) => {
    context.fillStyle = figures.length === 1 ? colours.title : (heads[index]?.colour ?? colours.title);
    context.fillText(String(figure), left + width - endOf(index, figures.length), middle + 1);
  });
  context.textAlign = 'left';
}

interface NamePlace {
  readonly left: number;
  readonly middle: number;
  readonly room: number;
}

/** A long name gets smaller letters, then the initial of its first name, before it is cut. */
function drawName(
  context: SKRSContext2D,
  name: string,
  elected: boolean,
  { left, middle, room }: NamePlace,
): void {
  const measure = (text: string): number => context.measureText(text).width;
  const inSizes = (text: string, sizes: readonly number[]) => sizes.map((pixels) => ({ text, pixels }));
  const attempts = [...inSizes(name, nameSizes), ...inSizes(withInitial(name), shortNameSizes)];
  let shown = name;
  for (const { text, pixels } of attempts) {
    context.font = font(elected ? 700 : 500, pixels);
    shown = text;
    if (measure(text) <= room) break;
  }
  context.fillStyle = colours.title;
  context.fillText(cutToFit(shown, room, measure), left, middle + 1);
}

/** By letter, not by word: half a surname says more than an initial. */
function cutToFit(name: string, room: number, measure: Measure): string {
  if (measure(name) <= room) return name;
  let kept = Array.from(name);
  while (kept.length > 0 && measure(`${kept.join('')}…`) > room) kept = kept.slice(0, -1);
  return `${kept.join('')}…`;
}

/** "Anna Wiśniewska" -> "A. Wiśniewska"; a name of one word stays. */
function withInitial(name: string): string {
  const [first = '', ...rest] = name.split(/\s+/);
  return rest.length === 0 ? name : `${Array.from(first)[0] ?? ''}. ${rest.join(' ')}`;
}

function drawMark(
  context: SKRSContext2D,
  standing: CandidateLine['standing'],
  left: number,
  middle: number,
): void {
  const centre = left + mark.size / 2;
  const reach = mark.size / 2;
  if (standing === 'not-elected') {
    drawStroke(context, colours.rule, [
      [centre - reach * 0.35, middle],
      [centre + reach * 0.35, middle],
    ]);
    return;
  }
  context.beginPath();
  context.arc(centre, middle, reach, 0, 2 * Math.PI);
  context.fillStyle = standing === 'elected' ? colours.for : colours.abstain;
  context.fill();
  if (standing === 'elected') {
    drawStroke(context, colours.onDark, [
      [centre - 6, middle],
      [centre - 1.5, middle + 4.5],
      [centre + 6.5, middle - 4.5],
    ]);
    return;
  }
  for (const offset of [-3.5, 3.5]) {
    drawStroke(context, colours.title, [
      [centre - 6, middle + offset],
      [centre + 6, middle + offset],
    ]);
  }
}

function drawStroke(
  context: SKRSContext2D,
  colour: string,
  points: readonly (readonly [number, number])[],
): void {
  context.strokeStyle = colour;
  context.lineWidth = 3;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.stroke();
}
