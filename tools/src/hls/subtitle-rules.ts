import { clockToleranceMs } from './playlist-rules';

/** A WebVTT segment with what is known of the pictures under the same number. */
export interface LoadedText {
  readonly sequence: number;
  readonly text: string;
  readonly seconds: number;
  readonly discontinuity: boolean;
  /** When the first picture is shown on the time line of its encoder's run, seconds. */
  readonly pictureBegins: number;
}

interface CueInText {
  readonly id: string | null;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const ticksPerSecond = 90_000;
const ticksOfClock = 2 ** 33;
const header = /^WEBVTT\nX-TIMESTAMP-MAP=LOCAL:(\d{2,}:[0-5]\d:[0-5]\d\.\d{3}),MPEGTS:(\d+)\n\n/;
const time = String.raw`(\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(`^${time} --> ${time}(?: .+)?$`);

/** What is wrong with the segments of a subtitles rendition, in their order (RFC 8216, 3.5). */
export function subtitleFaults(segments: readonly LoadedText[]): string[] {
  const faults: string[] = [];
  let standing: readonly CueInText[] = [];
  for (const segment of segments) {
    const { sequence, seconds, pictureBegins, discontinuity } = segment;
    const offset = offsetOf(segment);
    if (offset === null) {
      faults.push(`captions ${sequence} do not begin with a header and its X-TIMESTAMP-MAP`);
      continue;
    }
    const { cues, unreadable } = cuesOf(segment.text, offset);
    faults.push(...unreadable.map((block) => `captions ${sequence} cannot be read: ${block}`));
    const ids = cues.map(({ id }) => id);
    if (new Set(ids).size < ids.length || ids.includes(null)) {
      faults.push(`captions ${sequence} have cues without ids of their own`);
    }
    const end = pictureBegins + seconds;
    for (const { id, from, to } of cues) {
      if (to <= from) faults.push(`the cue ${id} of captions ${sequence} ends before it begins`);
      if (to <= pictureBegins || from >= end) faults.push(`the cue ${id} is not of captions ${sequence}`);
    }
    if (discontinuity) standing = [];
    faults.push(...successionFaults(standing, cues, segment));
    standing = cues.filter(({ to }) => to > end + clockToleranceMs / 1000);
  }
  return faults;
}

/** A cue that stands longer than its segment stands in the next, as it was. */
function successionFaults(
  standing: readonly CueInText[],
  cues: readonly CueInText[],
  { sequence }: LoadedText,
): string[] {
  return standing.flatMap((before) => {
    const same = cues.find(({ id }) => id === before.id);
    if (!same) return [`the cue ${before.id} is missing in captions ${sequence}`];
    const apart = Math.max(Math.abs(same.from - before.from), Math.abs(same.to - before.to));
    // Players take two copies for two cues when a millisecond is different.
    return apart > 0.0005 || same.text !== before.text
      ? [`the cue ${before.id} is another one in captions ${sequence}`]
      : [];
  });
}

/** Seconds from the segment's own time to that of the pictures; null: it does not tell. */
function offsetOf({ text, pictureBegins }: LoadedText): number | null {
  const [, local, ticks] = header.exec(text) ?? [];
  if (local === undefined || Number(ticks) >= ticksOfClock) return null;
  const mapped = Number(ticks) / ticksPerSecond;
  // The clock has 33 bits: of all times that it may mean, the one of the pictures.
  const clock = ticksOfClock / ticksPerSecond;
  const rounds = Math.round((pictureBegins - mapped) / clock);
  return mapped + rounds * clock - secondsOf(local.split(/[:.]/));
}

function cuesOf(text: string, offset: number): { cues: CueInText[]; unreadable: string[] } {
  const blocks = text
    .split('\n\n')
    .slice(1)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  const cues: CueInText[] = [];
  const unreadable: string[] = [];
  for (const block of blocks) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => line.includes('-->'));
    const times = timing.exec(lines[at] ?? '');
    const payload = lines.slice(at + 1).join('\n');
    if (!times || at > 1 || payload === '' || /<|-->/.test(payload)) unreadable.push(block);
    else {
      const [from, to] = [secondsOf(times.slice(1, 5)) + offset, secondsOf(times.slice(5, 9)) + offset];
      cues.push({ id: at === 1 ? (lines[0] ?? null) : null, from, to, text: payload });
    }
  }
  return { cues, unreadable };
}

/** Of hours, minutes, seconds and milliseconds. */
function secondsOf(parts: readonly string[]): number {
  const [hours = 0, minutes = 0, seconds = 0, ms = 0] = parts.map(Number);
  return hours * 3600 + minutes * 60 + seconds + ms / 1000;
}
