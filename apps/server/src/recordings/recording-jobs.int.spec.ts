import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  PublicRecording,
  RecordingJob,
  RecordingJobView,
  RecordingOrder,
  RecordingProgress,
} from '@kworum/contracts';
import { TestServer, serversOnEngines } from '../server.fixture';
import { Client, RecordedMeeting, mediaKey } from './recorded-meeting.fixture';

/** A media process: what it was given, and how it answers. */
class ScriptedMedia {
  readonly orders: RecordingOrder[] = [];
  free = true;
  private readonly waiting: ((order: RecordingOrder) => void)[] = [];

  constructor(readonly socket: Client) {
    socket.on('recording-order', (order, taken) => {
      taken(this.free);
      if (!this.free) return;
      this.orders.push(order);
      this.waiting.shift()?.(order);
    });
  }

  /** The next order that is given to it. */
  given(): Promise<RecordingOrder> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  report(jobId: string, change: Partial<RecordingProgress>): void {
    const plain = { state: 'running', progress: 0, file: null, failure: null } as const;
    this.socket.emit('recording-progress', { jobId, ...plain, ...change });
  }

  done(jobId: string, file: string | null = null): void {
    this.report(jobId, { state: 'done', progress: 1, file });
  }
}

describe.each(serversOnEngines)('work on a recording, on $engine', ({ start }) => {
  let server: TestServer;
  let held: RecordedMeeting;
  let office: Client;
  const told: RecordingJobView[] = [];
  const listeners = new Set<() => void>();

  beforeAll(async () => {
    server = await start({ MEDIA_KEY: mediaKey });
    held = await RecordedMeeting.held(server);
    office = held.connect({ audience: 'office', meetingId: held.meetingId }, held.cookie);
    office.on('recording-job', (job) => {
      told.push(job);
      for (const listener of listeners) listener();
    });
    await new Promise((resolve) => office.once('snapshot', resolve));
  }, 30_000);
  afterAll(async () => {
    held.leave();
    await server.close();
  });

  const ask = async (job: RecordingJob): Promise<RecordingJobView> =>
    (await held.api('post', 'recording-jobs').send({ job }).expect(201)).body as RecordingJobView;
  const jobs = async () => (await held.api('get', 'recording-jobs').expect(200)).body as RecordingJobView[];
  const publicView = async () => (await held.open('recording').expect(200)).body as PublicRecording;
  const cutOut = (from: number, to: number): RecordingJob => ({
    ...{ kind: 'cut-out', title: 'Punkt 1', from: held.moment(from), to: held.moment(to) },
  });
  const redaction = (from: number, to: number): RecordingJob => ({
    ...{ kind: 'redact', from: held.moment(from), to: held.moment(to), mute: true, blur: false },
    ...{ legalBasis: 'art. 17 ust. 1 RODO', reason: 'Adres osoby prywatnej' },
  });
  const media = () => new ScriptedMedia(held.mediaProcess());
  const leave = (which: string, file: string) =>
    writeFileSync(join(server.dataDir, 'recordings', held.meetingId, file), which);

  /** The office has been told of the job as it is asked for; what it was told before counts too. */
  function seen(jobId: string, is: (job: RecordingJobView) => boolean): Promise<RecordingJobView> {
    return new Promise((resolve) => {
      const look = () => {
        const found = told.find((job) => job.jobId === jobId && is(job));
        if (!found) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });
  }

  it('waits for a media process, is given to the one that comes, and is told of until its file is there', async () => {
    const asked = await ask({ kind: 'export' });
    expect(asked).toMatchObject({ state: 'queued', waitsFor: 'media-away', progress: 0, download: null });
    const worker = media();
    const order = await worker.given();
    expect(order).toMatchObject({ jobId: asked.jobId, meetingId: held.meetingId, job: { kind: 'export' } });
    expect(order.chapters.map(({ kind }) => kind)).toEqual(['item', 'vote']);
    worker.report(asked.jobId, { progress: 0.4 });
    await seen(asked.jobId, ({ state, progress }) => state === 'running' && progress === 0.4);
    leave('an export', 'eksport.mp4');
    worker.done(asked.jobId, 'eksport.mp4');
    const { download } = await seen(asked.jobId, ({ state }) => state === 'done');
    expect(download).toBe(held.file('eksport.mp4'));
    await held.asPublic(download!).expect(200);
    expect((await publicView()).downloads).toEqual([
      { kind: 'export', title: null, path: download, bytes: 'an export'.length },
    ]);
    worker.socket.disconnect();
  });

  it('is one job at a time, and goes on with the next when one is over', async () => {
    const worker = media();
    const [first, second] = [await ask(cutOut(0, 1)), await ask(cutOut(1, 2))];
    await seen(first.jobId, ({ state }) => state === 'running');
    expect(worker.orders.map(({ jobId }) => jobId)).toEqual([first.jobId]);
    expect((await jobs()).find(({ jobId }) => jobId === second.jobId)).toMatchObject({
      state: 'queued',
      waitsFor: 'media-busy',
    });
    const next = worker.given();
    worker.report(first.jobId, { state: 'failed', failure: 'disk-full' });
    expect((await next).jobId).toBe(second.jobId);
    await seen(first.jobId, ({ state, failure }) => state === 'failed' && failure === 'disk-full');
    worker.done(second.jobId, 'wycinek.mp4');
    await seen(second.jobId, ({ state }) => state === 'done');
    worker.socket.disconnect();
  });

  it('is given out again under the same id when the media process dies in the middle', async () => {
    const worker = media();
    const given = worker.given();
    const { jobId } = await ask(cutOut(0, 1));
    await given;
    worker.report(jobId, { progress: 0.5 });
    await seen(jobId, ({ state }) => state === 'running');
    worker.socket.disconnect();
    await seen(jobId, ({ waitsFor }) => waitsFor === 'media-away');
    const another = media();
    expect((await another.given()).jobId).toBe(jobId);
    const again = another.given();
    another.report(jobId, { state: 'failed', failure: 'interrupted' });
    expect((await again).jobId).toBe(jobId);
    another.done(jobId);
    await seen(jobId, ({ state }) => state === 'done');
    another.socket.disconnect();
  });

  it('that takes something out goes first, and until it is out nobody sees the recording', async () => {
    const { jobId: exported } = (await jobs()).find(({ job }) => job.kind === 'export')!;
    const behind = await ask(cutOut(1, 2));
    const redacted = await ask(redaction(0.5, 1.5));
    expect(await publicView()).toMatchObject({ playlist: null, redacting: true, redactions: [] });
    await held.asPublic(held.file('programme.m3u8')).expect(404);
    await held.asPublic(held.file('eksport.mp4')).expect(404);
    const worker = media();
    expect((await worker.given()).jobId).toBe(redacted.jobId);
    const next = worker.given();
    worker.done(redacted.jobId);
    expect((await next).jobId).toBe(behind.jobId);
    const view = await publicView();
    expect(view.redactions).toMatchObject([
      { from: 1.5, to: 2.5, mute: true, blur: false, legalBasis: 'art. 17 ust. 1 RODO' },
    ]);
    expect(JSON.stringify(view)).not.toContain('Adres osoby');
    await held.asPublic(held.file('programme.m3u8')).expect(200);
    worker.socket.disconnect();
    await seen(behind.jobId, ({ waitsFor }) => waitsFor === 'media-away');
    expect((await jobs()).find(({ jobId }) => jobId === exported)?.download).toBeNull();
  });

  it('offers no file any more that may hold what was taken out since', async () => {
    await held.asPublic(held.file('eksport.mp4')).expect(404);
    await held.asOffice(held.file('eksport.mp4')).expect(404);
    expect((await publicView()).downloads).toEqual([]);
    leave('the same without it', 'eksport.mp4');
    await held.asPublic(held.file('eksport.mp4')).expect(200);
  });

  it('that failed to take something out keeps the recording away until the office decides', async () => {
    const worker = media();
    const cut = await worker.given();
    const given = worker.given();
    worker.done(cut.jobId);
    const { jobId } = await ask(redaction(2, 3));
    await given;
    worker.report(jobId, { state: 'failed', failure: 'disk-full' });
    await seen(jobId, ({ state }) => state === 'failed');
    expect(await publicView()).toMatchObject({ playlist: null, redacting: true });
    await held.publish().expect(204);
    expect(await publicView()).toMatchObject({ playlist: held.file('programme.m3u8'), redacting: false });
    worker.socket.disconnect();
  });

  it('is refused where it makes no sense, and to everybody but the office', async () => {
    const refused = async (job: object, status: number) =>
      held.api('post', 'recording-jobs').send({ job }).expect(status);
    await refused({ ...cutOut(1, 2), from: held.moment(2), to: held.moment(1) }, 400);
    await refused(cutOut(4, 7), 400);
    await refused({ ...redaction(0, 1), mute: false }, 400);
    await refused({ ...redaction(0, 1), legalBasis: ' ' }, 400);
    await refused({ kind: 'delete-everything' }, 400);
    await held
      .api('post', 'recording-jobs', '')
      .send({ job: { kind: 'export' } })
      .expect(401);
    const running = await RecordedMeeting.open(server);
    await running
      .api('post', 'recording-jobs')
      .send({ job: { kind: 'export' } })
      .expect(409);
    running.leave();
  }, 20_000);

  it('is not the word of anybody but the media process', async () => {
    const { jobId } = await ask({ kind: 'export' });
    const worker = media();
    await worker.given();
    const done = { jobId, state: 'done', progress: 1, file: 'redactions.json', failure: null } as const;
    office.emit('recording-progress', done);
    worker.socket.emit('recording-progress', { ...done, file: '../../operator.key' });
    worker.report(jobId, { progress: 0.9 });
    const { progress } = await seen(jobId, ({ state }) => state === 'running');
    expect(progress).toBeLessThan(1);
    expect(told.some((job) => job.jobId === jobId && job.state === 'done')).toBe(false);
    worker.done(jobId);
    await seen(jobId, ({ state }) => state === 'done');
    worker.socket.disconnect();
  });
});
