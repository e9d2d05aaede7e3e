import { copyFile, link, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { recordingPlaylistFile, type RecordingOrder } from '@kworum/contracts';
import type { RecordedPicture, RecordedSegment } from '@kworum/domain';
import { errorCode } from '../error-code';
import { CouncilLooks } from '../meeting/council-look';
import { filesIn } from '../recording/file-names';
import { syncDirectory } from '../recording/recording-file';
import { FreshFiles, ownPrefix } from './fresh-files';
import { JobFailure } from './job-failure';
import type { JobPlace, Progress } from './job-place';
import { makeAgain } from './make-again';
import { putFile, putPlaylist } from './new-playlist';
import { assertRoom, readPicture, recordedProgramme } from './recorded-meeting';
import { reRenderStretch } from './re-render-stretch';
import { bytesOf, secondsOf, stretchesOf } from './stretches';
import { fetchSnapshots, readSnapshots, SnapshotWalk } from './timed-snapshots';

/**
 * The programme anew: the overlay of every moment, as the journal has it now, over the clean picture. Seconds that
 * the clean picture lacks stay as they are. The programme that was goes to `earlier-N`.
 */
export async function reRender(order: RecordingOrder, place: JobPlace, progress: Progress): Promise<void> {
  const { directory } = place;
  const programme = await recordedProgramme(place);
  const own = ownPrefix('programme', order.jobId);
  if (!programme.segments.some(({ file }) => file.startsWith(own))) {
    const made = await drawAnew(order, place, programme, progress);
    await keepEarlier(directory, order.jobId);
    await putPlaylist(directory, 'programme', { segments: made, ended: programme.ended });
  }
  await removeUnlisted(directory);
  await makeAgain({ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }, place, () => undefined);
}

async function drawAnew(
  order: RecordingOrder,
  place: JobPlace,
  programme: RecordedPicture,
  progress: Progress,
): Promise<readonly RecordedSegment[]> {
  const { directory } = place;
  const clean = await readPicture(directory, 'clean');
  if (clean === null) throw new JobFailure('nothing-recorded', `There is no clean picture in ${directory}`);
  await assertRoom(place, bytesOf(programme.segments));
  const snapshots = path.join(directory, `${order.jobId}.snapshots.part`);
  const listed = new Set(programme.segments.map(({ file }) => file));
  const fresh = await FreshFiles.in(directory, ownPrefix('programme', order.jobId), listed);
  const ending = new AbortController();
  try {
    await fetchSnapshots(place.serverUrl, place.mediaKey, order.meetingId, snapshots);
    const walk = await SnapshotWalk.through(readSnapshots(snapshots));
    const council = walk.next?.snapshot.meeting.councilId ?? '';
    const look = await new CouncilLooks(place.serverUrl, ending.signal).lookOf(council);
    if (look === null) throw new JobFailure('interrupted', 'The server does not say how the council looks');
    const [total, count] = [secondsOf(clean.segments), { done: 0 }];
    for (const stretch of stretchesOf(clean.segments)) {
      await reRenderStretch(stretch, {
        ...{ ffmpeg: place.ffmpeg, directory, look, walk, fresh },
        progress: (seconds) => progress((count.done += seconds) / total),
      });
    }
    await walk.close();
  } finally {
    ending.abort();
    await fresh.close();
    await rm(snapshots, { force: true });
  }
  return [...fresh.segments, ...uncovered(programme.segments, fresh.segments)].sort(
    (a, b) => a.startedAt - b.startedAt,
  );
}

/** Seconds of the programme of which the other picture has nothing. */
function uncovered(
  segments: readonly RecordedSegment[],
  by: readonly RecordedSegment[],
): readonly RecordedSegment[] {
  const endOf = ({ startedAt, durationSeconds }: RecordedSegment) => startedAt + durationSeconds * 1000;
  const rising = [...by].sort((a, b) => a.startedAt - b.startedAt);
  let next = 0;
  return segments.filter((segment) => {
    while (next < rising.length && endOf(rising[next] as RecordedSegment) <= segment.startedAt) next += 1;
    const other = rising[next];
    return other === undefined || other.startedAt >= endOf(segment);
  });
}

/** The programme as it was: its playlist and all of its files, under a number of its own. */
async function keepEarlier(directory: string, jobId: string): Promise<void> {
  const note = 're-rendered-by';
  const earlier = (await filesIn(directory)).filter((file) => /^earlier-\d+$/.test(file));
  for (const folder of earlier) {
    // Of an attempt of this same job that was stopped.
    if ((await textOf(path.join(directory, folder, note))) === jobId) return;
  }
  const number = Math.max(0, ...earlier.map((folder) => Number(folder.slice('earlier-'.length)))) + 1;
  const folder = path.join(directory, `earlier-${number}`);
  await mkdir(folder);
  const picture = await readPicture(directory, 'programme');
  for (const file of new Set(picture?.segments.map((segment) => segment.file))) {
    await linkOrCopy(path.join(directory, file), path.join(folder, file));
  }
  const playlist = recordingPlaylistFile('programme');
  await putFile(path.join(folder, playlist), await readFile(path.join(directory, playlist)));
  await putFile(path.join(folder, note), jobId);
  await syncDirectory(directory);
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    // Some file systems have no second names.
    if (!['EPERM', 'ENOTSUP', 'EXDEV', 'EMLINK'].includes(String(errorCode(error)))) throw error;
    await copyFile(from, to);
  }
}

/** Files of the programme that are kept as an earlier version and listed no more. */
async function removeUnlisted(directory: string): Promise<void> {
  const listed = new Set((await readPicture(directory, 'programme'))?.segments.map(({ file }) => file));
  const earlier = (await filesIn(directory)).filter((file) => /^earlier-\d+$/.test(file));
  for (const folder of earlier) {
    for (const file of await filesIn(path.join(directory, folder))) {
      if (file.endsWith('.mp4') && !listed.has(file)) await rm(path.join(directory, file), { force: true });
    }
  }
}
