import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { RecordedPictureName } from '@kworum/contracts';
import type { RecordedSegment } from '@kworum/domain';
import { pictureSizeOf } from '../packager/picture-size-of';
import { SegmentJoiner } from '../packager/segment-joiner';
import { EncoderOutput } from '../program/encoder-output';
import { runFfmpeg } from './ffmpeg-run.process';
import { JobFailure } from './job-failure';
import { FreshFiles, ownPrefix } from './fresh-files';
import { putPlaylist } from './new-playlist';
import { bytesAt, readPicture } from './recorded-meeting';
import { redactionArguments, type TakenOut } from './redaction-arguments';
import type { Erasure } from './redaction-record';
import { joinList } from './remux-arguments';
import { type Seal, sealStretch } from './seal';
import { framesOf, framesWithin, secondsOf, type Stretch, stretchesOf } from './stretches';

/** One picture of a recording, or of an earlier version of it. */
export interface PicturePlace {
  /** `DATA_DIR/recordings/{meetingId}`. */
  readonly root: string;
  /** Within it: `.` or `earlier-1`. */
  readonly folder: string;
  readonly name: RecordedPictureName;
}

export interface RedactionOf {
  readonly jobId: string;
  readonly from: number;
  readonly to: number;
  readonly mute: boolean;
  readonly blur: boolean;
}

export interface RedactionSteps {
  readonly ffmpeg: string;
  readonly key: Buffer;
  /** How many seconds are done. */
  readonly progress: (seconds: number) => void;
  /** Before the playlist is replaced: what was sealed, and what is to be erased after it. */
  readonly sealed: (seals: readonly Seal[], erasures: readonly Erasure[]) => Promise<void>;
}

/** Seconds of a picture that a span touches and that were not replaced by this job already. */
export async function touchedSegments(
  { root, folder, name }: PicturePlace,
  { jobId, from, to }: RedactionOf,
): Promise<readonly RecordedSegment[]> {
  const picture = await readPicture(path.join(root, folder), name);
  const own = ownPrefix(name, jobId);
  return (picture?.segments ?? []).filter(
    (segment) => !segment.file.startsWith(own) && framesWithin(segment, from, to) !== null,
  );
}

/** Replaces the touched seconds of a picture: seals them, codes them anew, lists those in their place. */
export async function redactPicture(
  place: PicturePlace,
  redaction: RedactionOf,
  steps: RedactionSteps,
): Promise<void> {
  const directory = path.join(place.root, place.folder);
  const picture = await readPicture(directory, place.name);
  const touched = await touchedSegments(place, redaction);
  if (picture === null || touched.length === 0) return;
  const listed = new Set(picture.segments.map(({ file }) => file));
  const fresh = await FreshFiles.in(directory, ownPrefix(place.name, redaction.jobId), listed);
  const seals: Seal[] = [];
  const replaced = new Map<string, RecordedSegment>();
  try {
    for (const stretch of stretchesOf(touched)) {
      seals.push(await seal(place, stretch, redaction, seals.length, steps.key));
      await codeAnew(directory, place.name, stretch, redaction, fresh, steps);
      const made = fresh.segments.slice(replaced.size);
      assertSame(stretch, made);
      stretch.segments.forEach((segment, index) => replaced.set(keyOf(segment), made[index] ?? segment));
    }
  } finally {
    await fresh.close();
  }
  const erasures = touched.map(({ file, offset, length }) => ({
    folder: place.folder,
    file,
    offset,
    length,
  }));
  await steps.sealed(seals, erasures);
  await putPlaylist(directory, place.name, {
    segments: picture.segments.map((segment) => replaced.get(keyOf(segment)) ?? segment),
    ended: picture.ended,
  });
}

async function seal(
  { root, folder, name }: PicturePlace,
  stretch: Stretch,
  { jobId }: RedactionOf,
  index: number,
  key: Buffer,
): Promise<Seal> {
  const sealed = path.join(root, 'sealed');
  await mkdir(sealed, { recursive: true, mode: 0o700 });
  const version = folder === '.' ? '' : `${folder}-`;
  const target = path.join(sealed, `${jobId}-${version}${name}-${index + 1}.sealed`);
  return sealStretch(path.join(root, folder), stretch, target, key);
}

async function codeAnew(
  directory: string,
  name: RecordedPictureName,
  stretch: Stretch,
  redaction: RedactionOf,
  fresh: FreshFiles,
  { ffmpeg, progress }: RedactionSteps,
): Promise<void> {
  const init = await bytesAt(path.join(directory, stretch.file), 0, stretch.initLength);
  const preset = name === 'clean' ? 'ultrafast' : 'superfast';
  const output = new EncoderOutput(new SegmentJoiner([fresh]));
  for (const { startedAt } of stretch.segments) output.secondBegins(startedAt);
  await runFfmpeg(ffmpeg, {
    arguments: redactionArguments(takenOut(stretch, redaction), pictureSizeOf(init), preset),
    ...{ directory, input: joinList([{ kind: 'stretch', stretch }]) },
    output: async (chunk) => {
      output.push(chunk);
      await fresh.settled();
    },
  });
  output.ended();
  await fresh.settled();
  progress(secondsOf(stretch.segments));
}

/** Counted over the frames of the whole stretch. */
function takenOut({ segments }: Stretch, { from, to, mute, blur }: RedactionOf): TakenOut {
  let [count, first, end] = [0, Number.POSITIVE_INFINITY, 0];
  for (const segment of segments) {
    const within = framesWithin(segment, from, to);
    if (within) [first, end] = [Math.min(first, count + within.first), count + within.end];
    count += framesOf(segment);
  }
  return { first, end, mute, blur };
}

function assertSame({ file, segments }: Stretch, made: readonly RecordedSegment[]): void {
  const same = segments.every((segment, index) => {
    const other = made[index];
    return other && framesOf(other) === framesOf(segment) && other.startedAt === segment.startedAt;
  });
  if (!same || made.length !== segments.length) {
    throw new JobFailure('unreadable-recording', `${file} does not hold the frames that are listed`);
  }
}

function keyOf({ file, offset }: RecordedSegment): string {
  return `${file}@${offset}`;
}
