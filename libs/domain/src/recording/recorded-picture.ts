/**
 * A recording is an HLS EVENT playlist (RFC 8216, 4.3.3.5) over fragmented MP4 files: one file for each run of an
 * encoder, one byte range for each second. Such a playlist is only ever appended to, so the second that was written
 * before a power cut is as readable as the first.
 */
export interface RecordedSegment {
  /** File beside the playlist. */
  readonly file: string;
  /** The bytes of the segment in the file. */
  readonly offset: number;
  readonly length: number;
  /** The init section is at the beginning of the same file. */
  readonly initLength: number;
  readonly durationSeconds: number;
  /** When its first frame was on air, milliseconds since the epoch. */
  readonly startedAt: number;
}

export interface RecordedPicture {
  readonly segments: readonly RecordedSegment[];
  /** Nothing follows. */
  readonly ended: boolean;
}

export const recordingPlaylistHead: string = [
  '#EXTM3U',
  '#EXT-X-VERSION:7',
  '#EXT-X-TARGETDURATION:1',
  '#EXT-X-PLAYLIST-TYPE:EVENT',
  '#EXT-X-INDEPENDENT-SEGMENTS',
  '',
].join('\n');

export const recordingPlaylistEnd = '#EXT-X-ENDLIST\n';

/** The lines that put a segment behind the one before it. */
export function segmentLines(segment: RecordedSegment, before: RecordedSegment | null): string {
  const { file, offset, length, initLength, durationSeconds, startedAt } = segment;
  const lines: string[] = [];
  if (file !== before?.file) {
    if (before) lines.push('#EXT-X-DISCONTINUITY');
    lines.push(`#EXT-X-MAP:URI="${file}",BYTERANGE="${initLength}@0"`);
  }
  lines.push(
    `#EXT-X-PROGRAM-DATE-TIME:${new Date(startedAt).toISOString()}`,
    `#EXTINF:${durationSeconds.toFixed(3)},`,
    `#EXT-X-BYTERANGE:${length}@${offset}`,
    file,
  );
  return `${lines.join('\n')}\n`;
}

/** Reads what was written, up to its last whole segment: a line that a power cut tore is left out. */
export function readRecording(text: string): RecordedPicture {
  const segments: RecordedSegment[] = [];
  let [initLength, durationSeconds, startedAt] = [0, 0, 0];
  let range: { length: number; offset: number } | null = null;
  const whole = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  for (const line of whole) {
    const init = /^#EXT-X-MAP:URI="[^"]*",BYTERANGE="(\d+)@0"$/.exec(line);
    const bytes = /^#EXT-X-BYTERANGE:(\d+)@(\d+)$/.exec(line);
    if (init) initLength = Number(init[1]);
    else if (bytes) range = { length: Number(bytes[1]), offset: Number(bytes[2]) };
    else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) startedAt = Date.parse(line.slice(25));
    else if (line.startsWith('#EXTINF:')) durationSeconds = Number.parseFloat(line.slice(8));
    else if (line !== '' && !line.startsWith('#') && range) {
      segments.push({ file: line, ...range, initLength, durationSeconds, startedAt });
      range = null;
    }
  }
  return { segments, ended: whole.includes('#EXT-X-ENDLIST') };
}

/**
 * The text up to its last whole segment, so that more can be put behind it: without lines that a power cut tore or
 * left alone, and without the end.
 */
export function wholeLines(text: string): string {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole.split(/(?<=\n)/);
  const last = lines.findLastIndex((line) => !line.startsWith('#'));
  if (last >= 0) return lines.slice(0, last + 1).join('');
  return text.startsWith(recordingPlaylistHead) ? recordingPlaylistHead : '';
}

/** How long the picture plays, seconds. */
export function recordedSeconds({ segments }: RecordedPicture): number {
  return segments.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
}

/**
 * Where a moment is in the picture, in seconds of playing time. A moment in a gap, or before the beginning, is
 * where the picture goes on; null: the picture was over by then.
 * @param at milliseconds since the epoch.
 */
export function positionAt({ segments }: RecordedPicture, at: number): number | null {
  let position = 0;
  for (const { startedAt, durationSeconds } of segments) {
    if (at < startedAt + durationSeconds * 1000) return position + Math.max(0, at - startedAt) / 1000;
    position += durationSeconds;
  }
  return null;
}

/** The moment that a position of the picture shows, milliseconds since the epoch; null: behind its end. */
export function momentAt({ segments }: RecordedPicture, seconds: number): number | null {
  let position = 0;
  for (const { startedAt, durationSeconds } of segments) {
    if (seconds < position + durationSeconds) return startedAt + (seconds - position) * 1000;
    position += durationSeconds;
  }
  return null;
}
