import type { ListedSegment, MediaPlaylist } from './media-playlist';

/** EXT-X-MAP outside of I-frame playlists asks for it (RFC 8216, section 7). */
const versionOfMaps = 6;
/** EXTINF with decimals asks for it. */
const versionOfDecimals = 3;
/** One frame of the programme: how far the clock in the playlist may be from the durations. */
export const clockToleranceMs = 40;

/** What is wrong with one playlist. */
export function playlistFaults(playlist: MediaPlaylist): string[] {
  const { segments, version } = playlist;
  const faults = [...playlist.faults];
  if (segments.some(({ init }) => init !== null) && version < versionOfMaps) {
    faults.push(`version ${version} has no EXT-X-MAP`);
  }
  if (segments.some(({ seconds }) => !Number.isInteger(seconds)) && version < versionOfDecimals) {
    faults.push(`version ${version} has no decimals in EXTINF`);
  }
  segments.forEach((segment, index) =>
    faults.push(...segmentFaults(playlist, segment, segments[index - 1] ?? null)),
  );
  return faults;
}

function segmentFaults(
  { targetSeconds }: MediaPlaylist,
  segment: ListedSegment,
  before: ListedSegment | null,
): string[] {
  const { sequence, uri, seconds, startedAt, init, discontinuity } = segment;
  const faults: string[] = [];
  if (!(seconds > 0)) faults.push(`segment ${sequence} lasts ${seconds} s`);
  if (Math.round(seconds) > targetSeconds) {
    faults.push(`segment ${sequence} of ${seconds} s is over the target of ${targetSeconds} s`);
  }
  if (init === null && !uri.endsWith('.vtt')) faults.push(`segment ${sequence} has no EXT-X-MAP`);
  if (startedAt === null || Number.isNaN(startedAt)) {
    faults.push(`segment ${sequence} has no EXT-X-PROGRAM-DATE-TIME`);
    return faults;
  }
  if (!before) return faults;
  if (init !== before.init && !discontinuity) {
    faults.push(`segment ${sequence} has another init segment without a discontinuity`);
  }
  const jumpMs = startedAt - ((before.startedAt ?? Number.NaN) + before.seconds * 1000);
  if (jumpMs < -clockToleranceMs) faults.push(`segment ${sequence} begins ${-jumpMs} ms before its time`);
  if (!discontinuity && jumpMs > clockToleranceMs) {
    faults.push(`segment ${sequence} begins ${jumpMs} ms too late without a discontinuity`);
  }
  return faults;
}

/** What is wrong with a playlist that was loaded after another one (RFC 8216, section 6.2). */
export function successionFaults(before: MediaPlaylist, after: MediaPlaylist): string[] {
  const faults: string[] = [];
  const gone = after.mediaSequence - before.mediaSequence;
  if (gone < 0) faults.push(`the media sequence goes back from ${before.mediaSequence} by ${-gone}`);
  if (after.targetSeconds !== before.targetSeconds) {
    faults.push(`the target duration changes from ${before.targetSeconds} to ${after.targetSeconds}`);
  }
  const left = before.segments.slice(0, Math.max(0, gone)).filter(({ discontinuity }) => discontinuity);
  const expected = before.discontinuitySequence + left.length;
  // What neither playlist has listed cannot be counted.
  const isKnown = gone <= before.segments.length;
  const { discontinuitySequence: found } = after;
  if (isKnown ? found !== expected : found < expected) {
    faults.push(`the discontinuity sequence is ${found} instead of ${expected}`);
  }
  if (before.ended && !after.ended) faults.push('it goes on after its end');
  for (const segment of after.segments) {
    const same = before.segments.find(({ sequence }) => sequence === segment.sequence);
    if (same && JSON.stringify(same) !== JSON.stringify(segment)) {
      faults.push(`segment ${segment.sequence} is described anew`);
    }
  }
  const newest = (playlist: MediaPlaylist) => playlist.mediaSequence + playlist.segments.length;
  if (newest(after) < newest(before)) faults.push('its newest segment is withdrawn');
  return faults;
}
