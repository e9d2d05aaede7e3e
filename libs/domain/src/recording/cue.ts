/** A text on the playing time of a recording: a caption, or the title of a chapter. */
export interface Cue {
  /** Seconds from the beginning. */
  readonly from: number;
  readonly to: number;
  /** Plain text, lines divided by `\n`. */
  readonly text: string;
}

export const cueFaults = [
  /** Neither WebVTT nor SRT. */
  'unknown-format',
  'time-expected',
  'bad-time',
  'ends-before-it-begins',
  'text-too-long',
  'too-many-cues',
  'no-cues',
] as const;
export type CueFaultCode = (typeof cueFaults)[number];

export interface CueFault {
  /** From 1. */
  readonly line: number;
  readonly fault: CueFaultCode;
}

export type ReadCues = { readonly cues: readonly Cue[] } | { readonly faults: readonly CueFault[] };

/** A day of talking is less; a file with more is no file of captions. */
export const mostCues = 20_000;
export const longestCueText = 1000;
