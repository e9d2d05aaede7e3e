import type { Part, Playlist, SegmentHead } from './playlist';

/** How far another rendition is (EXT-X-RENDITION-REPORT): a player that changes over asks for the right part. */
export interface RenditionReport {
  readonly playlist: string;
  readonly lastSequence: number;
  /** Null: it has no parts. */
  readonly lastPart: number | null;
}

/** What a playlist says beside its segments. */
export interface PlaylistSurroundings {
  /** Null: it has no parts. */
  readonly parts: {
    /** The longest that one lasts, seconds. */
    readonly target: number;
    /** The one that comes next; a player may ask for it before it is there. */
    readonly hint: string;
  } | null;
  readonly reports: readonly RenditionReport[];
  /** EXT-X-DATERANGE lines. */
  readonly dateRanges: readonly string[];
}

/** Distance from the newest end, in parts, that players keep in low latency: what the specification asks for. */
const holdBackParts = 3;

/** The playlist as text: RFC 8216 for plain players, with the tags of low latency, which those pass over. */
export function playlistText(playlist: Playlist, around: PlaylistSurroundings): string {
  const { segments, open } = playlist;
  const longest = Math.max(1, ...segments.map(({ durationSeconds }) => durationSeconds));
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.round(longest)}`,
    ...(playlist.ended ? [] : lowLatency(around)),
    `#EXT-X-MEDIA-SEQUENCE:${segments[0]?.sequence ?? open?.sequence ?? playlist.nextSequence}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${playlist.discontinuitySequence}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...around.dateRanges,
  ];
  let init: string | null = null;
  for (const segment of segments) {
    lines.push(...headLines(segment, init));
    init = segment.init;
    if (segment.gap) lines.push('#EXT-X-GAP');
    lines.push(`#EXTINF:${segment.durationSeconds.toFixed(5)},`, segment.file);
  }
  if (open) lines.push(...headLines(open, init));
  if (playlist.ended) lines.push('#EXT-X-ENDLIST');
  else lines.push(...hintLines(around), ...around.reports.map(reportLine));
  return `${lines.join('\n')}\n`;
}

function lowLatency({ parts }: PlaylistSurroundings): string[] {
  if (parts === null) return ['#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES'];
  const holdBack = (parts.target * holdBackParts).toFixed(5);
  return [
    `#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=${holdBack}`,
    `#EXT-X-PART-INF:PART-TARGET=${parts.target.toFixed(5)}`,
  ];
}

function hintLines({ parts }: PlaylistSurroundings): string[] {
  return parts === null ? [] : [`#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${parts.hint}"`];
}

/** What stands before a segment, whole or not. */
function headLines(segment: SegmentHead, initBefore: string | null): string[] {
  const lines: string[] = [];
  if (segment.discontinuity) lines.push('#EXT-X-DISCONTINUITY');
  if (segment.init !== null && segment.init !== initBefore) lines.push(`#EXT-X-MAP:URI="${segment.init}"`);
  lines.push(`#EXT-X-PROGRAM-DATE-TIME:${new Date(segment.startedAt).toISOString()}`);
  return [...lines, ...segment.parts.map(partLine)];
}

function partLine({ file, durationSeconds, independent }: Part): string {
  const mark = independent ? ',INDEPENDENT=YES' : '';
  return `#EXT-X-PART:DURATION=${durationSeconds.toFixed(5)},URI="${file}"${mark}`;
}

function reportLine({ playlist, lastSequence, lastPart }: RenditionReport): string {
  const part = lastPart === null ? '' : `,LAST-PART=${lastPart}`;
  return `#EXT-X-RENDITION-REPORT:URI="${playlist}",LAST-MSN=${lastSequence}${part}`;
}
