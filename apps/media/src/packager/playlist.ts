/** A part of a media segment, listed while it is near the newest end (draft-pantos-hls-rfc8216bis, 4.4.4.9). */
export interface Part {
  /** File name beside the playlist. */
  readonly file: string;
  readonly durationSeconds: number;
  /** It begins with a keyframe. */
  readonly independent: boolean;
}

/** What is known of a segment before it is whole. */
export interface SegmentHead {
  readonly sequence: number;
  /** File name beside the playlist; null: it needs none. */
  readonly init: string | null;
  /** When its first frame was on air, milliseconds since the epoch. */
  readonly startedAt: number;
  /** The first of another encoder's run, whose timestamps are its own, or after time that no segment has. */
  readonly discontinuity: boolean;
  /** Empty once they are no longer listed. */
  readonly parts: readonly Part[];
}

/** A media segment in a playlist. */
export interface Segment extends SegmentHead {
  /** File name beside the playlist. */
  readonly file: string;
  readonly durationSeconds: number;
  /** It could not be written: there is no such file. */
  readonly gap: boolean;
}

export interface Playlist {
  readonly segments: readonly Segment[];
  /** The segment that is being made, as far as it is there. */
  readonly open: SegmentHead | null;
  /** Discontinuities that have left the playlist (RFC 8216, 4.3.3.3). */
  readonly discontinuitySequence: number;
  /** The sequence number that the next whole segment gets. */
  readonly nextSequence: number;
  readonly ended: boolean;
}

export const emptyPlaylist: Playlist = {
  segments: [],
  open: null,
  discontinuitySequence: 0,
  nextSequence: 0,
  ended: false,
};

/** Segments that a playlist lists: how far back a viewer can go. */
export const windowLength = 30;
/** Whole segments whose parts are listed: three target durations (4.4.4.9). */
export const segmentsWithParts = 3;

/** The playlist with one more segment, the oldest gone when the window is full. */
export function appendSegment(playlist: Playlist, segment: Segment): Playlist {
  const all = [...playlist.segments, segment];
  const leaving = all.slice(0, Math.max(0, all.length - windowLength));
  const staying = all.slice(leaving.length);
  const withParts = staying.length - segmentsWithParts;
  return {
    segments: staying.map((one, index) => (index < withParts ? { ...one, parts: [] } : one)),
    open: null,
    discontinuitySequence:
      playlist.discontinuitySequence + leaving.filter(({ discontinuity }) => discontinuity).length,
    nextSequence: segment.sequence + 1,
    ended: false,
  };
}

/** The playlist with one more part of the segment that is being made. */
export function appendPart(playlist: Playlist, head: Omit<SegmentHead, 'parts'>, part: Part): Playlist {
  const parts = playlist.open?.sequence === head.sequence ? playlist.open.parts : [];
  return { ...playlist, open: { ...head, parts: [...parts, part] }, ended: false };
}

/** Nothing follows: what is left is whole segments. */
export function endPlaylist(playlist: Playlist): Playlist {
  const segments = playlist.segments.map((segment) => ({ ...segment, parts: [] }));
  return { ...playlist, segments, open: null, ended: true };
}
