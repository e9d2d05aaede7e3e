import { spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type RecordedPictureName,
  type RecordingJob,
  type RecordingOrder,
  recordingPlaylistFile,
  recordingProgressSchema,
} from '@kworum/contracts';
import { type RecordedPicture, readRecording } from '@kworum/domain';
import { aRoom, testId } from '@kworum/testing';
import { OnAir, size } from './on-air.fixture';
import { overlayView, plainLook, renderOverlay, stripDifference } from './overlay';
import { frameBytes } from './picture-format';

describe('the recording of a programme', () => {
  let on: OnAir;
  beforeAll(
    async () => (on = await OnAir.start({ RECORDING: 'programme,clean', RECORDING_RESERVE_MB: '0' })),
  );
  afterAll(() => on.close());

  const folder = (): string => path.join(on.folder(), '../../recordings', aRoom().meetingId);
  async function recorded(name: RecordedPictureName): Promise<RecordedPicture> {
    return readRecording(await readFile(path.join(folder(), recordingPlaylistFile(name)), 'utf8'));
  }
  /** Looks again whenever the folder changes. */
  function ended(name: RecordedPictureName): Promise<void> {
    return new Promise((resolve, reject) => {
      const watcher = watch(folder(), () => {
        recorded(name).then((picture) => {
          if (!picture.ended) return;
          watcher.close();
          resolve();
        }, reject);
      });
    });
  }
  /** Decodes everything that is listed, file by file, and complains of anything that ffmpeg complains of. */
  async function frames(name: RecordedPictureName): Promise<Buffer[]> {
    const { segments } = await recorded(name);
    const all: Buffer[] = [];
    for (const file of new Set(segments.map((segment) => segment.file))) {
      const end = Math.max(
        ...segments.filter((one) => one.file === file).map((one) => one.offset + one.length),
      );
      const input = (await readFile(path.join(folder(), file))).subarray(0, end);
      const raw = ['-vsync', 'passthrough', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1'];
      const decoded = spawnSync(
        process.env['FFMPEG_PATH'] || 'ffmpeg',
        ['-v', 'error', '-i', 'pipe:0', ...raw],
        {
          input,
          maxBuffer: 2 ** 28,
        },
      );
      expect(decoded.stderr.toString()).toBe('');
      for (let at = 0; at < decoded.stdout.length; at += frameBytes(size)) {
        all.push(decoded.stdout.subarray(at, at + frameBytes(size)));
      }
    }
    return all;
  }

  it('waits for the opening, keeps programme and clean picture, and survives the death of both encoders', async () => {
    const meeting = aRoom().meeting;
    on.server.show({ meeting: { ...meeting, phase: 'prepared' } });
    const waiting = await on.server.reportWhen(({ recording }) => typeof recording?.freeBytes === 'number');
    expect(waiting.recording?.pictures).toEqual([
      { name: 'programme', state: 'waiting', seconds: 0, lostSeconds: 0 },
      { name: 'clean', state: 'waiting', seconds: 0, lostSeconds: 0 },
    ]);
    const shown = on.server.show({ meeting: { ...meeting, phase: 'open' } });
    const openedAt = Date.now();
    const running = on.server.reportWhen(
      ({ recording }) => recording?.pictures.every(({ seconds }) => seconds >= 2) === true,
    );
    expect((await running).recording?.pictures).toMatchObject([
      { state: 'recording' },
      { state: 'recording' },
    ]);
    const programmeBefore = on.director.processes!.encoder;
    process.kill(on.director.processes!.clean!, 'SIGKILL');
    await on.server.reportWhen(({ recording }) => (recording?.pictures[1]?.lostSeconds ?? 0) > 0);
    expect(on.director.processes!.encoder).toBe(programmeBefore);
    process.kill(programmeBefore!, 'SIGKILL');
    await on.server.reportWhen(
      ({ recording }) => recording?.pictures.every((one) => one.lostSeconds > 0 && one.seconds >= 5) === true,
    );
    on.server.show({ meeting: { ...meeting, phase: 'closed' } });
    await Promise.all([ended('programme'), ended('clean')]);

    const strip = renderOverlay(
      overlayView(shown, Date.parse(shown.serverTime)),
      plainLook,
      size,
    ).lowerThird!;
    for (const name of ['programme', 'clean'] as const) {
      const { segments, ended } = await recorded(name);
      expect(ended).toBe(true);
      expect(segments[0]!.startedAt).toBeGreaterThan(openedAt - 1100);
      expect(new Set(segments.map(({ file }) => file)).size).toBe(2);
      const decoded = await frames(name);
      const seconds = segments.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
      expect(decoded).toHaveLength(Math.round(seconds * 25));
      const difference = stripDifference(decoded[60]!, size, strip);
      if (name === 'programme') expect(difference).toBeLessThan(1.5);
      else expect(difference).toBeGreaterThan(20);
    }
    expect(await readdir(folder())).toHaveLength(6);
  }, 90_000);

  it('is worked on beside the programme, one job at a time, and goes back to the server when that dies', async () => {
    const order = (number: number, job: RecordingJob): RecordingOrder => ({
      ...{ jobId: testId(8, number), meetingId: aRoom().meetingId, meetingTitle: 'Sesja', job, chapters: [] },
    });
    const span = { from: '2020-01-01T00:00:00.000Z', to: '2099-01-01T00:00:00.000Z' };
    const cutOut = order(1, { kind: 'cut-out', title: 'Punkt 1', ...span });
    const died = on.server.progressWhen(({ state }) => state !== 'running');
    expect(await on.server.giveJob(cutOut)).toBe(true);
    expect(await on.server.giveJob(cutOut)).toBe(true);
    expect(await on.server.giveJob(order(2, { kind: 'export' }))).toBe(false);
    process.kill(on.director.jobProcess!, 'SIGKILL');
    expect(await died).toMatchObject({ jobId: cutOut.jobId, state: 'failed', failure: 'interrupted' });
    const file = `cut-out-${cutOut.jobId}.mp4`;
    expect(await readdir(folder())).not.toContain(file);
    const done = on.server.progressWhen(({ state }) => state !== 'running');
    expect(await on.server.giveJob(cutOut)).toBe(true);
    expect(recordingProgressSchema.parse(await done)).toEqual({
      ...{ jobId: cutOut.jobId, state: 'done', progress: 1, file, failure: null },
    });
    expect(await readdir(folder())).toContain(file);
    on.server.show({});
    await on.server.reportWhen(({ encoderRuns }) => encoderRuns);
    expect(await on.server.giveJob(order(3, { kind: 'export' }))).toBe(false);
  }, 90_000);
});
