import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RecordingJob, RecordingOrder } from '@kworum/contracts';
import { testId } from '@kworum/testing';
import { detail, difference, loudest, meetingId, noon, RecordedMeeting } from './recorded-meeting.fixture';
import { runJob } from './run-job';
import { type Seal, unsealed } from './seal';

const at = (seconds: number): string => new Date(noon + seconds * 1000).toISOString();
const order = (number: number, job: RecordingJob): RecordingOrder => ({
  ...{ jobId: testId(9, number), meetingId, meetingTitle: 'Sesja nr 40', job },
  chapters: [
    { kind: 'item', title: 'Punkt 1; budżet=2027', startedAt: at(-60), endedAt: at(2), refId: null },
    { kind: 'speech', title: 'Anna Nowak', startedAt: at(1), endedAt: at(1.5), refId: null },
    { kind: 'item', title: 'Punkt 2', startedAt: at(9), endedAt: at(60), refId: null },
    { kind: 'item', title: 'Po wszystkim', startedAt: at(70), endedAt: at(80), refId: null },
  ],
});
const cutOut = (from: number, to: number): RecordingJob => ({
  ...{ kind: 'cut-out', title: 'Punkt 1', from: at(from), to: at(to) },
});

describe('work on a recording', () => {
  let meeting: RecordedMeeting;
  const told: number[] = [];
  beforeEach(async () => {
    meeting = await RecordedMeeting.make();
    told.length = 0;
  }, 30_000);
  afterEach(() => meeting.remove());
  const work = (what: RecordingOrder): Promise<string> =>
    runJob(what, meeting.place, (done) => told.push(done));
  const unfinished = async (): Promise<string[]> =>
    (await readdir(meeting.place.directory)).filter((file) => file.endsWith('.part'));

  it('exports the whole programme as it was coded, with chapters, gaps left out', async () => {
    const file = await work(order(1, { kind: 'export' }));
    const [made, recorded] = [await meeting.decodedFile(file), await meeting.decodedPicture('programme')];
    expect(made.frames).toHaveLength(165);
    made.frames.forEach((frame, index) => expect(frame.equals(recorded.frames[index]!)).toBe(true));
    expect(Math.abs(made.sound.length / 96_000 - 6.6)).toBeLessThan(0.1);
    const chapters = meeting.chapters(file);
    expect(chapters.match(/^(START|title)=.*$/gm)).toEqual([
      ...['title=Sesja nr 40'],
      ...['START=0', 'title=Punkt 1\\; budżet\\=2027'],
      ...['START=1000', 'title=Anna Nowak'],
      ...['START=5000', 'title=Punkt 2'],
    ]);
    expect(told.at(-1)).toBeGreaterThan(0.9);
    expect(await unfinished()).toEqual([]);
  }, 30_000);

  it('cuts a span out to the frame, across a gap, and codes anew only where it cuts', async () => {
    const file = await work(order(2, cutOut(1.32, 9.6)));
    const [made, recorded] = [await meeting.decodedFile(file), await meeting.decodedPicture('programme')];
    // Frames 33 to 99 of the first run, the first second and fifteen frames of the second one.
    expect(made.frames).toHaveLength(67 + 40);
    for (const index of [0, 1, 16, 17, 66, 67, 91, 92, 106]) {
      const original = recorded.frames.map((other) => difference(made.frames[index]!, other));
      expect(original.indexOf(Math.min(...original))).toBe(33 + index);
    }
    const untouched = made.frames.slice(17, 92);
    untouched.forEach((frame, index) => expect(frame.equals(recorded.frames[50 + index]!)).toBe(true));
    expect(loudest(made.sound, 0.1, 4)).toBeGreaterThan(2000);
  }, 30_000);

  it('does no job twice, and none of which nothing was recorded', async () => {
    const file = await work(order(3, { kind: 'export' }));
    await writeFile(meeting.file(file), 'as it was made');
    expect(await work(order(3, { kind: 'export' }))).toBe(file);
    expect(await readFile(meeting.file(file), 'utf8')).toBe('as it was made');
    await expect(work(order(4, cutOut(5, 7)))).rejects.toMatchObject({ code: 'empty-span' });
    const nowhere = { ...meeting.place, directory: path.join(meeting.place.directory, 'nowhere') };
    await expect(runJob(order(5, { kind: 'export' }), nowhere, () => undefined)).rejects.toThrow();
    const full = { ...meeting.place, reservedBytes: Number.MAX_SAFE_INTEGER };
    await expect(runJob(order(6, { kind: 'export' }), full, () => undefined)).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(await unfinished()).toEqual([]);
  }, 30_000);

  describe('that takes a span out', () => {
    const redaction = order(7, {
      ...{ kind: 'redact', from: at(1.2), to: at(2.4), mute: true, blur: true },
      ...{ legalBasis: 'art. 17 RODO', reason: 'Numer PESEL na ekranie' },
    });
    /** Frames on air at any moment of the span. */
    const [first, end] = [30, 60];

    it('blurs and silences it in both pictures, and leaves the neighbours as they were', async () => {
      const before = await meeting.picture('programme');
      const plain = await meeting.decodedPicture('programme');
      await work(redaction);
      for (const name of ['programme', 'clean'] as const) {
        const { frames, sound } = await meeting.decodedPicture(name);
        expect(frames).toHaveLength(165);
        frames.forEach((frame, index) => {
          const original = plain.frames[index]!;
          if (index >= first && index < end) expect(detail(frame)).toBeLessThan(detail(original) / 4);
          else expect(difference(frame, original)).toBeLessThan(3);
        });
        expect(loudest(sound, 1.25, 2.37)).toBeLessThan(40);
        expect(loudest(sound, 0.9, 1.15)).toBeGreaterThan(2000);
        expect(loudest(sound, 2.5, 2.8)).toBeGreaterThan(2000);
        const after = await meeting.picture(name);
        expect(after.ended).toBe(true);
        expect(after.segments.map((one) => [one.startedAt, one.durationSeconds])).toEqual(
          before.segments.map((one) => [one.startedAt, one.durationSeconds]),
        );
      }
    }, 60_000);

    it('keeps the original sealed and nowhere else', async () => {
      const { segments } = await meeting.picture('programme');
      const [, second, third] = segments;
      const bytes = await readFile(meeting.file(second!.file));
      const taken = [second!, third!].map(({ offset, length }) => bytes.subarray(offset, offset + length));
      await work(redaction);
      for (const file of await readdir(meeting.place.directory)) {
        if (file === 'sealed') continue;
        const published = await readFile(meeting.file(file));
        for (const part of taken) expect(published.includes(part.subarray(400, 1400))).toBe(false);
      }
      const manifest = JSON.parse(await readFile(meeting.file(`sealed/${redaction.jobId}.json`), 'utf8')) as {
        seals: Seal[];
        legalBasis: string;
      };
      expect(manifest.legalBasis).toBe('art. 17 RODO');
      const seal = manifest.seals.find(({ from }) => from === second!.file)!;
      const sealed = await readFile(meeting.file(`sealed/${seal.file}`));
      const keyFile = path.join(meeting.place.sealsDirectory, `${redaction.jobId}.key`);
      const key = Buffer.from((await readFile(keyFile, 'utf8')).trim(), 'hex');
      const opened = unsealed(sealed, seal, key);
      expect(opened).toEqual(Buffer.concat([bytes.subarray(0, second!.initLength), ...taken]));
      sealed[100]! ^= 1;
      expect(() => unsealed(sealed, seal, key)).toThrow();
    }, 60_000);

    it('makes again what was made of the span, and nothing else, and holds for what is made later', async () => {
      const within = await work(order(8, cutOut(1, 3)));
      const beside = await work(order(9, cutOut(8, 9)));
      const untouched = await readFile(meeting.file(beside));
      const sharp = await meeting.decodedFile(within);
      await work(redaction);
      const later = await work(order(10, cutOut(1, 3)));
      for (const file of [within, later]) {
        const { frames, sound } = await meeting.decodedFile(file);
        expect(frames).toHaveLength(50);
        expect(detail(frames[20]!)).toBeLessThan(detail(sharp.frames[20]!) / 4);
        expect(loudest(sound, 0.25, 1.4)).toBeLessThan(40);
      }
      expect((await readFile(meeting.file(beside))).equals(untouched)).toBe(true);
    }, 60_000);

    it('is finished when it was stopped before its originals were erased', async () => {
      await work(redaction);
      const redactions = meeting.file('redactions.json');
      const [done] = JSON.parse(await readFile(redactions, 'utf8')) as [Record<string, unknown>];
      expect(done).toMatchObject({ jobId: redaction.jobId, doneAt: expect.any(String) as string });
      const left = { folder: '.', file: 'programme-0001.mp4', offset: 1300, length: 500 };
      await writeFile(redactions, JSON.stringify([{ ...done, doneAt: null, erasures: [left] }]));
      const lines = await readFile(meeting.file('programme.m3u8'), 'utf8');
      await work(redaction);
      const erased = (await readFile(meeting.file(left.file))).subarray(1300, 1800);
      expect(erased.toString('latin1', 4, 8)).toBe('free');
      expect(erased.subarray(8).every((byte) => byte === 0)).toBe(true);
      expect(await readFile(meeting.file('programme.m3u8'), 'utf8')).toBe(lines);
    }, 60_000);
  });
});
