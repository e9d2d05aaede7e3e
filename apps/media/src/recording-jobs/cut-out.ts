import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RecordingOrder } from '@kworum/contracts';
import type { RecordedSegment } from '@kworum/domain';
import { pictureSizeOf } from '../packager/picture-size-of';
import { framesPerSecond, frameMs } from '../picture-format';
import { runFfmpeg } from './ffmpeg-run.process';
import { JobFailure } from './job-failure';
import type { JobPlace, Progress } from './job-place';
import { assertRoom, bytesAt, recordedProgramme } from './recorded-meeting';
import { chapterText, joinArguments, joinList, type Piece, pieceArguments } from './remux-arguments';
import { bytesOf, type FrameSpan, framesOf, framesWithin, secondsOf, stretchesOf } from './stretches';

interface Kept {
  readonly segment: RecordedSegment;
  readonly frames: FrameSpan;
}

/**
 * A span of the programme as one MP4 with chapters, exact to the frame: only a second that the cut goes through is
 * coded anew, everything else is taken as it is. Gaps of the recording are left out.
 * @param file name of the result; it is there in full or not at all
 */
export async function makeCutOut(
  order: Pick<RecordingOrder, 'jobId' | 'chapters'>,
  title: string,
  span: { readonly from: number; readonly to: number },
  file: string,
  place: JobPlace,
  progress: Progress,
): Promise<void> {
  const { segments } = await recordedProgramme(place);
  const kept = segments.flatMap((segment): Kept[] => {
    const frames = framesWithin(segment, span.from, span.to);
    return frames ? [{ segment, frames }] : [];
  });
  if (kept.length === 0) throw new JobFailure('empty-span', 'The span holds no recorded second');
  // The file is written, and then once more with its index at the beginning.
  await assertRoom(place, bytesOf(kept.map(({ segment }) => segment)) * 2);
  const temporary: string[] = [];
  const own = (name: string): string => {
    temporary.push(name);
    return name;
  };
  try {
    const pieces = await piecesOf(kept, (index) => own(`${order.jobId}-${index}.part`), place);
    const placed = kept.map(keptSegment);
    const seconds = secondsOf(placed);
    const chapters = own(`${order.jobId}.chapters.part`);
    await writeFile(
      path.join(place.directory, chapters),
      chapterText(order.chapters, { segments: placed, ended: true }),
    );
    const output = own(`${file}.part`);
    await runFfmpeg(place.ffmpeg, {
      ...{ arguments: joinArguments(chapters, title, output), directory: place.directory },
      ...{ input: joinList(pieces), progress: (done: number) => progress(Math.min(1, done / seconds)) },
    });
    await rename(path.join(place.directory, output), path.join(place.directory, file));
  } finally {
    for (const name of temporary) await rm(path.join(place.directory, name), { force: true });
  }
}

async function piecesOf(
  kept: readonly Kept[],
  temporary: (index: number) => string,
  place: JobPlace,
): Promise<Piece[]> {
  const isWhole = ({ segment, frames }: Kept) => frames.end - frames.first === framesOf(segment);
  const pieces: Piece[] = [];
  for (let index = 0; index < kept.length;) {
    const whole = kept.slice(index).findIndex((one) => !isWhole(one));
    const run = kept.slice(index, whole < 0 ? kept.length : index + whole).map(({ segment }) => segment);
    pieces.push(...stretchesOf(run).map((stretch) => ({ kind: 'stretch', stretch }) as const));
    index += run.length;
    const cut = kept[index];
    if (!cut) break;
    pieces.push(await codedAnew(cut, temporary(index), place));
    index += 1;
  }
  return pieces;
}

async function codedAnew({ segment, frames }: Kept, file: string, place: JobPlace): Promise<Piece> {
  const init = await bytesAt(path.join(place.directory, segment.file), 0, segment.initLength);
  const [stretch] = stretchesOf([segment]);
  if (!stretch) throw new Error('A segment is a stretch');
  await runFfmpeg(place.ffmpeg, {
    ...{ arguments: pieceArguments(frames, pictureSizeOf(init), file), directory: place.directory },
    input: joinList([{ kind: 'stretch', stretch }]),
  });
  return { kind: 'file', file, seconds: (frames.end - frames.first) / framesPerSecond };
}

/** What is left of a segment, as if it had been recorded so. */
function keptSegment({ segment, frames }: Kept): RecordedSegment {
  return {
    ...segment,
    startedAt: segment.startedAt + frames.first * frameMs,
    durationSeconds: (frames.end - frames.first) / framesPerSecond,
  };
}
