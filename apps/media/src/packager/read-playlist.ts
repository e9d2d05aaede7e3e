import type { Playlist, Segment } from './playlist';

/**
 * Reads a playlist that `playlistText` wrote, so that a meeting's numbers go on after a restart of this process.
 * Throws when the text is something else.
 */
export function readPlaylist(text: string): Playlist {
  const lines = text.split('\n').filter(Boolean);
  if (lines[0] !== '#EXTM3U') throw new Error('The playlist does not start with #EXTM3U');
  let sequence = wholeNumber(lines, '#EXT-X-MEDIA-SEQUENCE:');
  const segments: Segment[] = [];
  let next: { init: string; durationSeconds?: number; startedAt?: number; discontinuity: boolean } = {
    init: '',
    discontinuity: false,
  };
  for (const line of lines) {
    const value = line.slice(line.indexOf(':') + 1);
    if (line === '#EXT-X-DISCONTINUITY') next.discontinuity = true;
    else if (line.startsWith('#EXT-X-MAP:')) next.init = value.slice('URI="'.length, -1);
    else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) next.startedAt = Date.parse(value);
    else if (line.startsWith('#EXTINF:')) next.durationSeconds = Number.parseFloat(value);
    else if (!line.startsWith('#')) {
      const { durationSeconds, startedAt, init, discontinuity } = next;
      if (!Number.isFinite(durationSeconds) || !Number.isFinite(startedAt) || init === '') {
        throw new Error(`The playlist does not describe its segment ${line}`);
      }
      segments.push({
        ...{ sequence, file: line, init, discontinuity },
        durationSeconds: durationSeconds as number,
        startedAt: startedAt as number,
      });
      sequence += 1;
      next = { init, discontinuity: false };
    }
  }
  return {
    segments,
    discontinuitySequence: wholeNumber(lines, '#EXT-X-DISCONTINUITY-SEQUENCE:'),
    nextSequence: sequence,
    ended: lines.includes('#EXT-X-ENDLIST'),
  };
}

function wholeNumber(lines: readonly string[], tag: string): number {
  const value = Number(lines.find((line) => line.startsWith(tag))?.slice(tag.length) ?? Number.NaN);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`The playlist has no ${tag.slice(0, -1)}`);
  return value;
}
