/** A media segment as a playlist names it. */
export interface ListedSegment {
  readonly sequence: number;
  readonly uri: string;
  /** Of the EXT-X-MAP that is in force; null: there is none. */
  readonly init: string | null;
  readonly seconds: number;
  /** From its EXT-X-PROGRAM-DATE-TIME, milliseconds since the epoch; null: it has none. */
  readonly startedAt: number | null;
  readonly discontinuity: boolean;
  /** The server could not write it: there is no such file (draft-pantos-hls-rfc8216bis, 4.4.4.7). */
  readonly gap: boolean;
}

/** A media playlist (RFC 8216, section 4) with what was wrong in its text. */
export interface MediaPlaylist {
  readonly version: number;
  readonly targetSeconds: number;
  readonly mediaSequence: number;
  readonly discontinuitySequence: number;
  readonly ended: boolean;
  readonly segments: readonly ListedSegment[];
  readonly faults: readonly string[];
}

interface Pending {
  seconds: number | null;
  startedAt: number | null;
  discontinuity: boolean;
  gap: boolean;
}

const nothingPending = (): Pending => ({ seconds: null, startedAt: null, discontinuity: false, gap: false });
const onceOnly = [
  '#EXT-X-VERSION',
  '#EXT-X-TARGETDURATION',
  '#EXT-X-MEDIA-SEQUENCE',
  '#EXT-X-DISCONTINUITY-SEQUENCE',
];

/** Reads a playlist as it stands; what breaks the rules of its text is told in `faults`. */
export function readMediaPlaylist(text: string): MediaPlaylist {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const faults = textFaults(lines);
  const number = (tag: string, otherwise: number) => {
    const found = lines.find((line) => line.startsWith(`${tag}:`));
    return found === undefined ? otherwise : Number(found.slice(tag.length + 1));
  };
  const mediaSequence = number('#EXT-X-MEDIA-SEQUENCE', 0);
  return {
    version: number('#EXT-X-VERSION', 1),
    targetSeconds: number('#EXT-X-TARGETDURATION', 0),
    mediaSequence,
    discontinuitySequence: number('#EXT-X-DISCONTINUITY-SEQUENCE', 0),
    ended: lines.includes('#EXT-X-ENDLIST'),
    segments: readSegments(lines, mediaSequence, faults),
    faults,
  };
}

function textFaults(lines: readonly string[]): string[] {
  const faults: string[] = [];
  if (lines[0] !== '#EXTM3U') faults.push('the first line is not #EXTM3U');
  for (const tag of onceOnly) {
    const found = lines.filter((line) => line.startsWith(`${tag}:`));
    if (found.length > 1) faults.push(`${tag} stands ${found.length} times`);
    if (found.some((line) => !/:\d+$/.test(line))) faults.push(`${tag} is no whole number`);
  }
  if (!lines.some((line) => line.startsWith('#EXT-X-TARGETDURATION:'))) {
    faults.push('#EXT-X-TARGETDURATION is missing');
  }
  const firstSegment = lines.findIndex((line) => line.startsWith('#EXTINF:'));
  for (const tag of onceOnly.slice(2)) {
    const at = lines.findIndex((line) => line.startsWith(`${tag}:`));
    if (at >= 0 && firstSegment >= 0 && at > firstSegment) faults.push(`${tag} stands after a segment`);
  }
  return faults;
}

function readSegments(lines: readonly string[], first: number, faults: string[]): ListedSegment[] {
  const segments: ListedSegment[] = [];
  let init: string | null = null;
  let pending = nothingPending();
  for (const line of lines) {
    if (line === '#EXT-X-DISCONTINUITY') pending.discontinuity = true;
    if (line === '#EXT-X-GAP') pending.gap = true;
    init = /^#EXT-X-MAP:(?:.*,)?URI="([^"]+)"/.exec(line)?.[1] ?? init;
    const date = valueOf(line, '#EXT-X-PROGRAM-DATE-TIME');
    if (date !== null) pending.startedAt = Date.parse(date);
    const duration = valueOf(line, '#EXTINF');
    if (duration !== null) pending.seconds = Number.parseFloat(duration);
    if (line.startsWith('#')) continue;
    const sequence = first + segments.length;
    if (pending.seconds === null) faults.push(`segment ${sequence} has no #EXTINF`);
    const { seconds, ...others } = pending;
    segments.push({ sequence, uri: line, init, seconds: seconds ?? 0, ...others });
    pending = nothingPending();
  }
  return segments;
}

function valueOf(line: string, tag: string): string | null {
  return line.startsWith(`${tag}:`) ? line.slice(tag.length + 1) : null;
}
