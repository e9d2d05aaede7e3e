/** A media segment in a playlist. */
export interface Segment {
  readonly sequence: number;
  /** File names beside the playlist. */
  readonly file: string;
  readonly init: string;
  readonly durationSeconds: number;
  /** When its first frame was on air, milliseconds since the epoch. */
  readonly startedAt: number;
  /** The first of another encoder's run: its timestamps do not continue those before. */
  readonly discontinuity: boolean;
}

export interface Playlist {
  readonly segments: readonly Segment[];
  /** Discontinuities that have left the playlist (RFC 8216, 4.3.3.3). */
  readonly discontinuitySequence: number;
  /** The sequence number that the next segment gets. */
  readonly nextSequence: number;
  readonly ended: boolean;
}

export const emptyPlaylist: Playlist = {
  segments: [],
  discontinuitySequence: 0,
  nextSequence: 0,
  ended: false,
};

/** Segments that a playlist lists: how far back a viewer can go. */
const windowLength = 30;

/** The playlist with one more segment, the oldest gone when the window is full. */
export function appendSegment(playlist: Playlist, segment: Segment): Playlist {
  const all = [...playlist.segments, segment];
  const leaving = all.slice(0, Math.max(0, all.length - windowLength));
  return {
    segments: all.slice(leaving.length),
    discontinuitySequence:
      playlist.discontinuitySequence + leaving.filter(({ discontinuity }) => discontinuity).length,
    nextSequence: segment.sequence + 1,
    ended: false,
  };
}

/** The playlist as RFC 8216 text. */
export function playlistText(playlist: Playlist): string {
  const { segments } = playlist;
  const longest = Math.max(1, ...segments.map(({ durationSeconds }) => durationSeconds));
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.round(longest)}`,
    `#EXT-X-MEDIA-SEQUENCE:${segments[0]?.sequence ?? playlist.nextSequence}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${playlist.discontinuitySequence}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
  ];
  let init: string | null = null;
  for (const segment of segments) {
    if (segment.discontinuity) lines.push('#EXT-X-DISCONTINUITY');
    if (segment.init !== init) lines.push(`#EXT-X-MAP:URI="${segment.init}"`);
    init = segment.init;
    lines.push(
      `#EXT-X-PROGRAM-DATE-TIME:${new Date(segment.startedAt).toISOString()}`,
      `#EXTINF:${segment.durationSeconds.toFixed(3)},`,
      segment.file,
    );
  }
  if (playlist.ended) lines.push('#EXT-X-ENDLIST');
  return `${lines.join('\n')}\n`;
}
