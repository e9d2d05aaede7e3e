import { rm } from 'node:fs/promises';
import path from 'node:path';
import { makeCutOut } from './cut-out';
import type { JobPlace, Progress } from './job-place';
import { madeFiles } from './made-files';
import { spanOf } from './span';

/** What was made of a span is taken away at once and made again of what the recording is now. */
export async function makeAgain(
  { from, to }: { readonly from: number; readonly to: number },
  place: JobPlace,
  progress: Progress,
): Promise<void> {
  const made = (await madeFiles(place.directory)).filter(({ order: { job } }) => {
    const span = spanOf(job);
    return span.from < to && from < span.to;
  });
  for (const { file } of made) await rm(path.join(place.directory, file), { force: true });
  for (const [index, { file, order }] of made.entries()) {
    const title = order.job.kind === 'cut-out' ? order.job.title : order.meetingTitle;
    const share: Progress = (done) => progress((index + done) / made.length);
    await makeCutOut(order, title, spanOf(order.job), file, place, share);
  }
}
