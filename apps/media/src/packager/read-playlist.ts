import type { Part, Playlist, Segment, SegmentHead } from './playlist';

interface Pending {
  init: string | null;
  durationSeconds: number | null;
  startedAt: number | null;
  discontinuity: boolean;
  gap: boolean;
  parts: Part[];
}

const after = (init: string | null): Pending => ({
  ...{ init, durationSeconds: null, startedAt: null, discontinuity: false, gap: false, parts: [] },
});

/**
 * Reads a playlist that `playlistText` wrote, so that a meeting's numbers go on after a restart of this process.
 * Throws when the text is something else.
 */
export function readPlaylist(text: string): Playlist {
  const lines = text.split('\n').filter(Boolean);
  if (lines[0] !== '#EXTM3U') throw new Error('The playlist does not start with #EXTM3U');
  let sequence = wholeNumber(lines, '#EXT-X-MEDIA-SEQUENCE:');
  const segments: Segment[] = [];
  let next = after(null);
  for (const line of lines) {
    if (line.startsWith('#')) {
      readTag(line, next);
      continue;
    }
    const { durationSeconds, gap } = next;
    const isDescribed = durationSeconds !== null && (next.init !== null || line.endsWith('.vtt'));
    if (!isDescribed) throw new Error(`The playlist does not describe its segment ${line}`);
    segments.push({ ...headOf(sequence, next), file: line, durationSeconds, gap });
    sequence += 1;
    next = after(next.init);
  }
  return {
    segments,
    open: next.parts.length > 0 ? headOf(sequence, next) : null,
    discontinuitySequence: wholeNumber(lines, '#EXT-X-DISCONTINUITY-SEQUENCE:'),
    nextSequence: sequence,
    ended: lines.includes('#EXT-X-ENDLIST'),
  };
}

function readTag(line: string, next: Pending): void {
  const value = line.slice(line.indexOf(':') + 1);
  if (line === '#EXT-X-DISCONTINUITY') next.discontinuity = true;
  else if (line === '#EXT-X-GAP') next.gap = true;
  else if (line.startsWith('#EXT-X-MAP:')) next.init = value.slice('URI="'.length, -1);
  else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) next.startedAt = Date.parse(value);
  else if (line.startsWith('#EXTINF:')) next.durationSeconds = Number.parseFloat(value);
  else if (line.startsWith('#EXT-X-PART:')) next.parts.push(readPart(value));
}

function readPart(attributes: string): Part {
  const [, duration, file, independent] =
    /^DURATION=([\d.]+),URI="([^"]+)"(,INDEPENDENT=YES)?$/.exec(attributes) ?? [];
  if (duration === undefined || file === undefined) {
    throw new Error(`The playlist does not describe its part ${attributes}`);
  }
  return { file, durationSeconds: Number(duration), independent: independent !== undefined };
}

function headOf(sequence: number, { init, startedAt, discontinuity, parts }: Pending): SegmentHead {
  if (startedAt === null || !Number.isFinite(startedAt)) {
    throw new Error(`The playlist does not describe its segment ${sequence}`);
  }
  return { sequence, init, startedAt, discontinuity, parts };
}

function wholeNumber(lines: readonly string[], tag: string): number {
  const value = Number(lines.find((line) => line.startsWith(tag))?.slice(tag.length) ?? Number.NaN);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`The playlist has no ${tag.slice(0, -1)}`);
  return value;
}
