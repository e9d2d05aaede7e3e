/** How far a live playlist is. */
export interface PlaylistEdge {
  /** Sequence number of the newest whole segment; -1: there is none. */
  readonly whole: number;
  /** Parts of the segment after it that are listed. */
  readonly openParts: number;
  /** The file that comes next; null: the playlist is not of low latency. */
  readonly hint: string | null;
  readonly targetSeconds: number;
  readonly ended: boolean;
}

/** What a player asks the playlist to hold before it is answered (draft-pantos-hls-rfc8216bis, 6.2.5.2). */
export interface AskedEdge {
  readonly sequence: number;
  /** Null: the whole segment. */
  readonly part: number | null;
}

/** Reads a media playlist as the media process writes it. */
export function readEdge(text: string): PlaylistEdge {
  const lines = text.split('\n');
  const numberOf = (tag: string): number => {
    const line = lines.find((one) => one.startsWith(tag));
    return line === undefined ? 0 : Number.parseInt(line.slice(tag.length), 10);
  };
  let segments = 0;
  let openParts = 0;
  for (const line of lines) {
    if (line.startsWith('#EXT-X-PART:')) openParts += 1;
    if (!line.startsWith('#EXTINF:')) continue;
    segments += 1;
    openParts = 0;
  }
  const hint = /^#EXT-X-PRELOAD-HINT:TYPE=PART,URI="([^"]+)"/m.exec(text)?.[1] ?? null;
  return {
    ...{ whole: numberOf('#EXT-X-MEDIA-SEQUENCE:') + segments - 1, openParts, hint },
    targetSeconds: Math.max(1, numberOf('#EXT-X-TARGETDURATION:')),
    ended: lines.includes('#EXT-X-ENDLIST'),
  };
}

/** Whether the playlist holds what was asked for; nothing more comes of one that has ended. */
export function holds({ whole, openParts, ended }: PlaylistEdge, { sequence, part }: AskedEdge): boolean {
  if (ended || whole >= sequence) return true;
  return part !== null && sequence === whole + 1 && openParts > part;
}

/** A player that asks for a segment further ahead does not follow this playlist (6.2.5.2). */
const mostAhead = 2;

export function isAbsurd({ whole, ended }: PlaylistEdge, { sequence }: AskedEdge): boolean {
  return !ended && sequence > whole + mostAhead;
}

/**
 * The edge that a request asks for; null: it asks for none, and is answered at once.
 * @throws RangeError when the numbers are none, or a part is asked for without its segment
 */
export function askedEdge(query: Readonly<Record<string, unknown>>): AskedEdge | null {
  const sequence = wholeNumber(query['_HLS_msn'], '_HLS_msn');
  const part = wholeNumber(query['_HLS_part'], '_HLS_part');
  if (sequence !== null) return { sequence, part };
  if (part !== null) throw new RangeError('_HLS_part needs _HLS_msn');
  return null;
}

function wholeNumber(value: unknown, name: string): number | null {
  if (value === undefined) return null;
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) {
    throw new RangeError(`${name} must be a whole number`);
  }
  return Number(value);
}
