import { measuringContext } from './drawing';
import { fitText } from './fit-text';
import { font } from './fonts';
import { colours, type OverlayLook, type Palette } from './look';
import type { LowerThird } from './lower-third-view';

/** A run of text of one line; runs of a line stand side by side. */
interface TextRun {
  readonly text: string;
  readonly colour: string;
}

interface CardLine {
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
  readonly block: { readonly colour: string; readonly ink: string };
  readonly lines: readonly CardLine[];
  readonly bar: CardBar | null;
}

/** What is laid out line by line; an election has a table of its own. */
export type CardView = Exclude<LowerThird, { kind: 'election' }>;

type Speaker = Extract<LowerThird, { kind: 'speaker' }>;

const headline = { font: font(700, 30), height: 38 };
/** Told for minutes to whoever looks in, small screens and far ones too. */
const announcement = { font: font(700, 44), height: 54 };
const detail = { font: font(500, 22), height: 30 };
/** A subject of two lines below the line that says what kind of question it is. */
const lowHeadline = { font: font(700, 24), height: 30 };
const note = { font: font(500, 20), height: 26 };
const counts = { font: font(700, 28), height: 42 };
const labelFont = font(600, 23);
const verdictFont = font(700, 29);

/** @param room how wide a line may be, given the label's width, both in design units. */
export function layOutCard(
  view: CardView,
  { accent, onAccent, palette }: OverlayLook,
  room: (labelWidth: number) => number,
): Card {
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
  const card = { label, block: { colour: accent, ink: onAccent }, bar: null };
  const questionLines = (question: string | null): CardLine[] =>
    lines(question ?? '', detail, palette.detail, 1);
  const subjectLines = (subject: string, question: string | null): CardLine[] => {
    const low = question !== null && width(subject, headline.font) > lineWidth;
    return lines(subject, low ? lowHeadline : headline, palette.title, 2);
  };

  const together = ({ name, function: office }: Speaker): string => (office ? `${name}, ${office}` : name);
  const fitsBeside = (speaker: Speaker): boolean => width(together(speaker), headline.font) <= lineWidth;
  const speakerLines = (speaker: Speaker): CardLine[] =>
    fitsBeside(speaker)
      ? lines(together(speaker), headline, palette.title, 1)
      : [
          ...lines(speaker.name, headline, palette.title, 1),
          ...lines(speaker.function ?? '', detail, palette.detail, 1),
        ];

  switch (view.kind) {
    case 'item':
      return { ...card, lines: lines(view.title, headline, palette.title, 2) };
    case 'speaker':
      return {
        ...card,
        lines: [
          ...speakerLines(view),
          ...lines(view.title ?? '', detail, palette.detail, fitsBeside(view) ? 2 : 1),
        ],
      };
    case 'recess':
      return {
        ...card,
        lines: [
          ...lines(view.words, announcement, palette.title, 1),
          ...lines(view.title ?? '', detail, palette.detail, 2),
        ],
      };
    case 'vote':
      return {
        ...card,
        lines: [
          ...questionLines(view.question),
          ...subjectLines(view.subject, view.question),
          ...lines(view.line, detail, palette.detail, 1),
        ],
        bar: { parts: [{ share: view.filled, colour: accent }] },
      };
    case 'result':
      return {
        ...card,
        block: { colour: view.passed ? colours.passed : colours.failed, ink: colours.onDark },
        lines: [
          ...questionLines(view.question),
          ...lines(view.subject, detail, palette.detail, view.question === null ? 2 : 1),
          countsLine(view.counts, palette),
          ...lines(view.note ?? '', note, palette.detail, 1),
        ],
        bar: countsBar(view.counts, palette),
      };
  }
}

function labelOf(view: CardView): Card['label'] {
  if (view.label === null) return null;
  return { text: view.label, font: view.kind === 'result' ? verdictFont : labelFont };
}

type ResultCounts = Extract<LowerThird, { kind: 'result' }>['counts'];

function countsLine(result: ResultCounts, palette: Palette): CardLine {
  return {
    ...counts,
    runs: [
      { text: `ZA ${result.for}`, colour: palette.forText },
      { text: `PRZECIW ${result.against}`, colour: palette.againstText },
      { text: `WSTRZYMAŁO SIĘ ${result.abstain}`, colour: palette.abstainText },
    ],
  };
}

function countsBar(result: ResultCounts, palette: Palette): CardBar {
  const total = result.for + result.against + result.abstain;
  const share = (count: number): number => (total === 0 ? 0 : count / total);
  return {
    parts: [
      { share: share(result.for), colour: palette.for },
      { share: share(result.against), colour: palette.against },
      { share: share(result.abstain), colour: palette.abstain },
    ],
  };
}
