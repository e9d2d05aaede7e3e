import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type RecordingJob, type RecordingOrder, recordedPictures } from '@kworum/contracts';
import { filesIn } from '../recording/file-names';
import { erase } from './erase';
import { JobFailure } from './job-failure';
import type { JobPlace, Progress } from './job-place';
import { makeAgain } from './make-again';
import { putFile } from './new-playlist';
import { recordedProgramme, assertRoom } from './recorded-meeting';
import { type PicturePlace, type RedactionOf, redactPicture, touchedSegments } from './redact-picture';
import { putRedaction, readRedactions, type Redaction } from './redaction-record';
import { spanOf } from './span';
import { bytesOf, secondsOf } from './stretches';
import { type Seal, sealingKey } from './seal';

type RedactJob = Extract<RecordingJob, { kind: 'redact' }>;

/** Making the cut-outs again is the lesser part of the work. */
const shareOfPictures = 0.8;

/**
 * Takes sound or picture out of everything that is kept of a span: every picture, earlier versions of them, and what
 * was made of them. Originals are sealed first and erased last; stopped in the middle, it is simply done again.
 */
export async function redact(
  order: RecordingOrder,
  job: RedactJob,
  place: JobPlace,
  progress: Progress,
): Promise<void> {
  await recordedProgramme(place);
  const { directory } = place;
  const before = (await readRedactions(directory)).find(({ jobId }) => jobId === order.jobId);
  if (before?.doneAt) return;
  const redaction = { jobId: order.jobId, ...spanOf(job), mute: job.mute, blur: job.blur };
  await redactPictures(order, job, redaction, place, (done) => progress(done * shareOfPictures));
  // The end of the broadcast is still there to be loaded, and may be what is taken out.
  await rm(path.join(place.liveDirectory, order.meetingId), { recursive: true, force: true });
  await makeAgain(redaction, place, (done) => progress(shareOfPictures + done * (1 - shareOfPictures)));
  const record = await recordOf(order, job, directory);
  await putRedaction(directory, { ...record, doneAt: new Date().toISOString(), erasures: [] });
}

async function redactPictures(
  order: RecordingOrder,
  job: RedactJob,
  redaction: RedactionOf,
  place: JobPlace,
  progress: Progress,
): Promise<void> {
  const { directory: root, ffmpeg } = place;
  const pictures = await touchedPictures(root, redaction);
  const record = await recordOf(order, job, root);
  if (pictures.length === 0 && record.erasures.length === 0) {
    throw new JobFailure('empty-span', 'The span holds no recorded second');
  }
  // Every second is kept twice: sealed, and as it is shown from now on.
  await assertRoom(place, 2 * pictures.reduce((sum, { bytes }) => sum + bytes, 0));
  const total = pictures.reduce((sum, { seconds }) => sum + seconds, 0);
  const key = await sealingKey(place.sealsDirectory, order.jobId);
  const manifest = new SealManifest(root, order.jobId, job);
  let [done, erasures] = [0, record.erasures];
  for (const picture of pictures) {
    await redactPicture(picture.place, redaction, {
      ...{ ffmpeg, key },
      progress: (seconds) => progress((done += seconds) / total),
      sealed: async (seals, added) => {
        await manifest.add(seals);
        erasures = [...erasures, ...added];
        await putRedaction(root, { ...record, erasures });
      },
    });
  }
  await erase(root, erasures);
}

interface TouchedPicture {
  readonly place: PicturePlace;
  readonly seconds: number;
  readonly bytes: number;
}

async function touchedPictures(root: string, redaction: RedactionOf): Promise<TouchedPicture[]> {
  const earlier = (await filesIn(root)).filter((file) => /^earlier-\d+$/.test(file)).sort();
  const touched: TouchedPicture[] = [];
  for (const folder of ['.', ...earlier]) {
    for (const name of recordedPictures) {
      const place = { root, folder, name };
      const segments = await touchedSegments(place, redaction);
      if (segments.length > 0)
        touched.push({ place, seconds: secondsOf(segments), bytes: bytesOf(segments) });
    }
  }
  return touched;
}

async function recordOf(order: RecordingOrder, job: RedactJob, directory: string): Promise<Redaction> {
  const before = (await readRedactions(directory)).find(({ jobId }) => jobId === order.jobId);
  const { from, to, mute, blur, legalBasis, reason } = job;
  return (
    before ?? {
      ...{ jobId: order.jobId, from, to, mute, blur, legalBasis, reason },
      ...{ doneAt: null, erasures: [] },
    }
  );
}

/** What lies sealed, beside it: everything that is needed to open it again but the key. */
class SealManifest {
  private readonly seals: Seal[] = [];

  constructor(
    private readonly root: string,
    private readonly jobId: string,
    private readonly job: RedactJob,
  ) {}

  async add(seals: readonly Seal[]): Promise<void> {
    this.seals.push(...seals);
    const folder = path.join(this.root, 'sealed');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { from, to, mute, blur, legalBasis, reason } = this.job;
    const what = { jobId: this.jobId, from, to, mute, blur, legalBasis, reason };
    const text = `${JSON.stringify({ algorithm: 'aes-256-gcm', ...what, seals: this.seals }, null, 2)}\n`;
    await putFile(path.join(folder, `${this.jobId}.json`), text, 0o600);
  }
}
