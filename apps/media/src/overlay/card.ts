import { measuringContext } from './drawing';
import { fitText } from './fit-text';
import { font } from './fonts';
import { colours } from './look';
import type { LowerThird } from './lower-third-view';

/** A run of text of one line; runs of a line stand side by side. */
export interface TextRun {
  readonly text: string;
  readonly colour: string;
}

export interface CardLine {
  readonly runs: readonly TextRun[];
  readonly font: string;
  /** From the top of this line to the top of the next, in design units. */
  readonly height: number;
}

/** A bar across the card; the parts are shares of its width and fill it from the left. */
export interface CardBar {
  readonly parts: readonly { readonly share: number; readonly colour: string }[];
}

/** A lower third laid out: what stands in the coloured block at the left, and the lines beside it. */
export interface Card {
  readonly label: { readonly text: string; readonly font: string } | null;
  readonly blockColour: string;
  readonly lines: readonly CardLine[];
  readonly bar: CardBar | null;
}

/** What is laid out line by line; an election has a table of its own. */
export type CardView = Exclude<LowerThird, { kind: 'election' }>;

const headline = { font: font(700, 30), height: 38 };
const detail = { font: font(500, 22), height: 30 };
/** A subject of two lines below the line that says what kind of question it is. */
const lowHeadline = { font: font(700, 24), height: 30 };
const counts = { font: font(700, 28), height: 42 };
const labelFont = font(600, 23);
const verdictFont = font(700, 29);

/** @param room how wide a line may be, given the label's width, both in design units. */
export function layOutCard(view: CardView, accent: string, room: (labelWidth: number) => number): Card {
  const measuring = measuringContext();
  const width = (text: string, textFont: string): number => {
    measuring.font = textFont;
    return measuring.measureText(text).width;
  };
  const label = labelOf(view);
  const lineWidth = room(label ? width(label.text, label.font) : 0);
  const lines = (text: string, style: typeof headline, colour: string, most: number): CardLine[] =>
    fitText(text, lineWidth, most, (part) => width(part, style.font)).map((line) => ({
      ...style,
      runs: [{ text: line, colour }],
    }));
  const card = { label, blockColour: accent, bar: null };
  const questionLines = (question: string | null): CardLine[] =>
    lines(question ?? '', detail, colours.detail, 1);
  const subjectLines = (subject: string, question: string | null): CardLine[] => {
    const low = question !== null && width(subject, headline.font) > lineWidth;
    return lines(subject, low ? lowHeadline : headline, colours.title, 2);
  };

  switch (view.kind) {
    case 'item':
      return { ...card, lines: lines(view.title, headline, colours.title, 2) };
    case 'speaker':
      return {
        ...card,
        lines: [
          ...lines(view.name, headline, colours.title, 1),
          ...lines(view.title ?? '', detail, colours.detail, 2),
        ],
      };
    case 'vote':
      return {
        ...card,
        lines: [
          ...questionLines(view.question),
          ...subjectLines(view.subject, view.question),
          ...lines(view.line, detail, colours.detail, 1),
        ],
        bar: { parts: [{ share: view.filled, colour: accent }] },
      };
    case 'result':
      return {
        ...card,
        blockColour: view.passed ? colours.for : colours.against,
        lines: [
          ...questionLines(view.question),
          ...lines(view.subject, detail, colours.detail, view.question === null ? 2 : 1),
          countsLine(view.counts),
        ],
        bar: countsBar(view.counts),
      };
  }
}

function labelOf(view: CardView): Card['label'] {
  if (view.label === null) return null;
  return { text: view.label, font: view.kind === 'result' ? verdictFont : labelFont };
}

type ResultCounts = Extract<LowerThird, { kind: 'result' }>['counts'];

function countsLine(result: ResultCounts): CardLine {
  return {
    ...counts,
    runs: [
      { text: `ZA ${result.for}`, colour: colours.for },
      { text: `PRZECIW ${result.against}`, colour: colours.against },
      { text: `WSTRZYMAŁO SIĘ ${result.abstain}`, colour: colours.abstainText },
    ],
  };
}

function countsBar(result: ResultCounts): CardBar {
  const total = result.for + result.against + result.abstain;
  const share = (count: number): number => (total === 0 ? 0 : count / total);
  return {
    parts: [
      { share: share(result.for), colour: colours.for },
      { share: share(result.against), colour: colours.against },
      { share: share(result.abstain), colour: colours.abstain },
    ],
  };
}
