import type { Cue } from './cue';

/** A cue of a stream in segments: each that it spans holds it. */
export interface SegmentCue extends Cue {
  /** The same in each of them, so that players show it once. */
  readonly id: string;
}

/** A WebVTT file (W3C WebVTT 1, 4): whatever a text says, it stays text. */
export function writeWebVtt(cues: readonly Cue[]): string {
  return `WEBVTT\n\n${cues.flatMap((cue) => blockOf(cue)).join('\n')}`;
}

/** Ticks of an MPEG-2 clock in a millisecond, and where it begins anew. */
const [ticksPerMs, ticksOfClock] = [90, 2 ** 33];
/** Below the meeting's name, far above the cards and captions that are in the picture itself. */
const atTheTop = ' line:12% align:center';

/**
 * A segment of HLS (RFC 8216, 3.5).
 * @param begins on the time line of picture and sound, seconds; the cues' times are of the same.
 */
export function writeWebVttSegment(begins: number, cues: readonly SegmentCue[]): string {
  const ms = milliseconds(begins);
  const clock = `X-TIMESTAMP-MAP=LOCAL:${timestamp(ms)},MPEGTS:${(ms * ticksPerMs) % ticksOfClock}`;
  const blocks = cues.flatMap((cue) => blockOf(cue, atTheTop).map((block) => `${cue.id}\n${block}`));
  return `WEBVTT\n${clock}\n\n${blocks.join('\n')}`;
}

/** Nothing when there is nothing to read. */
function blockOf({ from, to, text }: Cue, settings = ''): string[] {
  const words = payloadOf(text);
  const [start, end] = [milliseconds(from), milliseconds(to)];
  const times = `${timestamp(start)} --> ${timestamp(Math.max(end, start + 1))}`;
  return words === '' ? [] : [`${times}${settings}\n${words}\n`];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** No tag, no arrow, no line that is empty: each of them would end the text or become something else. */
function payloadOf(text: string): string {
  return plainLines(text).replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
}

/** Without control characters, blank lines and blanks at the ends: what a player would show. */
export function plainLines(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' ? sign : ''))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function milliseconds(seconds: number): number {
  return Math.max(0, Math.round(seconds * 1000));
}

/** `01:02:03.456`; the hours are always there, for some players want them. */
function timestamp(ms: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const [hours, minutes, seconds] = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60];
  return `${two(hours)}:${two(minutes)}:${two(seconds)}.${String(ms % 1000).padStart(3, '0')}`;
}
