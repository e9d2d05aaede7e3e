import type { SKRSContext2D } from '@napi-rs/canvas';
import type { CandidateView } from '@kworum/contracts';
import { colours, type Palette } from './look';
import type { NamedChoice } from './named-grid-view';

/** The middle of a mark and half its size. */
export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

type Points = readonly (readonly [number, number])[];

const check: Points = [
  [-0.46, 0],
  [-0.12, 0.34],
  [0.5, -0.34],
];
const falling: Points = [
  [-0.36, -0.36],
  [0.36, 0.36],
];
const rising: Points = [
  [-0.36, 0.36],
  [0.36, -0.36],
];
const dash: Points = [
  [-0.42, 0],
  [0.42, 0],
];

/** A choice by its shape and its colour: nobody has to tell colours apart. */
export function drawChoice(
  context: SKRSContext2D,
  choice: NamedChoice,
  palette: Palette,
  place: MarkPlace,
): void {
  const { x, y, reach } = place;
  const onMark = palette.card;
  switch (choice) {
    case 'for':
      fillCircle(context, palette.for, place);
      return drawLine(context, onMark, place, check);
    case 'against':
      context.fillStyle = palette.against;
      context.beginPath();
      context.roundRect(x - reach * 0.92, y - reach * 0.92, reach * 1.84, reach * 1.84, reach * 0.3);
      context.fill();
      drawLine(context, onMark, place, falling);
      return drawLine(context, onMark, place, rising);
    case 'abstain':
      fillDiamond(context, palette.abstain, place);
      return drawLine(context, onMark, place, dash);
    case 'no-vote':
      return drawRing(context, palette.absent, place);
    case 'absent':
      return drawLine(context, palette.absent, place, dash);
    case 'excluded':
      drawRing(context, palette.absent, place);
      return drawLine(context, palette.absent, place, rising);
  }
}

/** How an election ended for a candidate. */
export function drawStanding(
  context: SKRSContext2D,
  standing: CandidateView['standing'],
  palette: Palette,
  place: MarkPlace,
): void {
  switch (standing) {
    case 'not-elected':
      return drawLine(context, palette.absent, place, dash);
    case 'elected':
      fillCircle(context, palette.for, place);
      return drawLine(context, palette.card, place, check);
    default:
      fillCircle(context, palette.abstain, place);
      for (const offset of [-0.27, 0.27]) {
        const bar = dash.map(([x]) => [x, offset] as const);
        drawLine(context, colours.badge, place, bar);
      }
  }
}

function fillCircle(context: SKRSContext2D, colour: string, { x, y, reach }: MarkPlace): void {
  context.beginPath();
  context.arc(x, y, reach, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

function fillDiamond(context: SKRSContext2D, colour: string, { x, y, reach }: MarkPlace): void {
  const far = reach * 1.14;
  context.beginPath();
  context.moveTo(x, y - far);
  context.lineTo(x + far, y);
  context.lineTo(x, y + far);
  context.lineTo(x - far, y);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}

function drawRing(context: SKRSContext2D, colour: string, { x, y, reach }: MarkPlace): void {
  context.beginPath();
  context.arc(x, y, reach * 0.86, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = reach * 0.24;
  context.stroke();
}

function drawLine(context: SKRSContext2D, colour: string, { x, y, reach }: MarkPlace, points: Points): void {
  context.strokeStyle = colour;
  context.lineWidth = reach * 0.26;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  points.forEach(([right, down], index) => {
    const [atX, atY] = [x + right * reach, y + down * reach];
    if (index === 0) context.moveTo(atX, atY);
    else context.lineTo(atX, atY);
  });
  context.stroke();
}
