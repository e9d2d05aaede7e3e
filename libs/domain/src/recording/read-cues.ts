import { Cue, CueFault, longestCueText, mostCues, ReadCues } from './cue';
import { plainLines } from './webvtt';

interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

interface Block {
  readonly format: 'vtt' | 'srt';
  readonly lines: readonly Line[];
}

/** More would be of no use to who corrects the file. */
const mostFaults = 20;

/**
 * Reads the captions of a WebVTT or SRT file as the world writes them: with a byte order mark, any kind of line
 * ends, cue ids, settings, notes, styles and tags, of which the text alone is kept. A file with a fault is refused
 * as a whole, with the line of each.
 */
export function readCues(file: string): ReadCues {
  const lines = file
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n|\r|\n/)
    .map((text, index): Line => ({ number: index + 1, text }));
  const format = formatOf(lines);
  if (format === null) return { faults: [{ line: 1, fault: 'unknown-format' }] };
  const blocks = blocksOf(format === 'vtt' ? withoutHead(lines) : lines);
  const cues: Cue[] = [];
  const faults: CueFault[] = [];
  for (const block of blocks) {
    const read = readBlock({ format, lines: block });
    if (read === null) continue;
    if ('fault' in read) faults.push(read);
    else cues.push(read);
    if (faults.length >= mostFaults) break;
    if (cues.length > mostCues) return { faults: [{ line: block[0]?.number ?? 1, fault: 'too-many-cues' }] };
  }
  if (faults.length > 0) return { faults };
  if (cues.length === 0) return { faults: [{ line: lines.length, fault: 'no-cues' }] };
  return { cues: cues.toSorted((a, b) => a.from - b.from || a.to - b.to) };
}

function formatOf(lines: readonly Line[]): Block['format'] | null {
  if (/^WEBVTT(?:[ \t].*)?$/.test(lines[0]?.text ?? '')) return 'vtt';
  const first = lines.filter(({ text }) => text.trim() !== '').slice(0, 2);
  return first.some(({ text }) => text.includes('-->')) ? 'srt' : null;
}

/** The head goes on until the first empty line. */
function withoutHead(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ text }) => text === '');
  return end === -1 ? [] : lines.slice(end);
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const line of lines) {
    if (line.text.trim() !== '') block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  return block.length > 0 ? [...blocks, block] : blocks;
}

const isNoCue = (text: string): boolean => /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(text);

/** @returns null: nothing to show */
function readBlock({ format, lines }: Block): Cue | CueFault | null {
  const [first, second] = lines;
  if (!first || (format === 'vtt' && isNoCue(first.text))) return null;
  const at = first.text.includes('-->') ? 0 : second?.text.includes('-->') ? 1 : -1;
  const timing = lines[at];
  if (!timing) return { line: first.number, fault: 'time-expected' };
  const line = timing.number;
  const times = readTiming(timing.text, format);
  if (!times) return { line, fault: 'bad-time' };
  if (times.to <= times.from) return { line, fault: 'ends-before-it-begins' };
  const payload = lines.slice(at + 1);
  const arrow = payload.find(({ text }) => text.includes('-->'));
  if (arrow) return { line: arrow.number, fault: 'time-expected' };
  const text = textOf(payload.map((one) => one.text).join('\n'), format);
  if (text.length > longestCueText) return { line: line + 1, fault: 'text-too-long' };
  return text === '' ? null : { ...times, text };
}

const times = {
  vtt: /^[ \t]*((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t].*)?$/,
  srt: /^\s*(\d{1,3}:[0-5]?\d:[0-5]?\d[,.]\d{1,3})\s*-->\s*(\d{1,3}:[0-5]?\d:[0-5]?\d[,.]\d{1,3})(?:\s.*)?$/,
} as const;

function readTiming(text: string, format: Block['format']): Pick<Cue, 'from' | 'to'> | null {
  const [, from, to] = times[format].exec(text) ?? [];
  return from === undefined || to === undefined ? null : { from: seconds(from), to: seconds(to) };
}

function seconds(timestamp: string): number {
  const whole = timestamp.replace(',', '.').split(':').map(Number);
  return Math.round(whole.reduce((sum, part) => sum * 60 + part, 0) * 1000) / 1000;
}

const references: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f', quot: '"', apos: "'" },
};

/** The words alone; of a voice (`<v Anna Nowak>`) the name stays, for it says who speaks. */
function textOf(payload: string, format: Block['format']): string {
  const voices = payload.replace(
    /<v(?:\.[^\s>]*)?[ \t]+([^>]*)>/g,
    (_tag, name: string) => `${name.trim()}: `,
  );
  const bare =
    format === 'vtt'
      ? voices.replace(/<[^>]*(?:>|$)/g, '')
      : voices.replace(/<\/?[a-z][^>]*>/gi, '').replace(/\{\\[^}]*\}/g, '');
  // A reference is read once: `&amp;lt;` says `&lt;`.
  const read = bare.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, referred);
  return plainLines(read);
}

function referred(written: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return references[name] ?? written;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
