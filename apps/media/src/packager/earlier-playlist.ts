import { errorCode } from '../error-code';
import type { FileNames } from './file-names';
import type { LiveFolder } from './live-folder';
import { appendSegment, endPlaylist, type Playlist } from './playlist';
import { playlistText } from './playlist-text';

/**
 * A playlist that an earlier process left. When that process was killed, the parts of its last second are there and
 * players have them: they become a segment, for what was published is not withdrawn.
 */
export async function earlierPlaylist(folder: LiveFolder, names: FileNames): Promise<Playlist> {
  const playlist = await folder.load(names);
  const { open } = playlist;
  if (!open) return playlist;
  const file = names.segment(open.sequence);
  const durationSeconds = open.parts.reduce((sum, part) => sum + part.durationSeconds, 0);
  let gap = false;
  try {
    const parts = await Promise.all(open.parts.map((part) => folder.get(part.file)));
    await folder.put(file, Buffer.concat(parts));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    gap = true;
  }
  return appendSegment(playlist, { ...open, file, durationSeconds, gap });
}

/** Ends the playlists that were left open when this process ended before its meeting did. */
export async function endLeftOpen(folder: LiveFolder): Promise<void> {
  for (const names of await folder.renditions()) {
    const playlist = await earlierPlaylist(folder, names);
    if (playlist.segments.length === 0 || playlist.ended) continue;
    const ended = endPlaylist(playlist);
    const before = (await folder.get(names.playlist)).toString().split('\n');
    const dateRanges = before.filter((line) => line.startsWith('#EXT-X-DATERANGE:'));
    await folder.put(names.playlist, playlistText(ended, { parts: null, reports: [], dateRanges }));
    await folder.removeOld(names, ended);
  }
}
