import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainProgramme, programmeStatusSchema } from '@kworum/contracts';
import { OnAir, size, encoderStarts } from './on-air.fixture';
import { run } from './program/decoding.fixture';

const luma = { grey: 80, white: 220 };

/** Of rows between the badge and the lower third. */
function brightness(frame: Buffer): number {
  const rows = frame.subarray(size.width * 70, size.width * 200);
  return rows.reduce((sum, value) => sum + value, 0) / rows.length;
}

describe('a programme that the office directs', () => {
  let on: OnAir;
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'kworum-sources-'));
    const files = Object.entries(luma).map(async ([name, level]) => {
      const picture = `color=c=black:s=640x360:r=25,format=yuv420p,lutyuv=y=${level}`;
      const inputs = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', 'sine=r=44100'];
      const file = path.join(directory, `${name}.mp4`);
      await run([...inputs, '-t', '10', '-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', file]);
      return `${name}=file:${file}`;
    });
    on = await OnAir.start({ PROGRAMME_SOURCES: (await Promise.all(files)).join(',') });
    on.server.show({});
    await on.server.reportWhen(({ sources }) => sources.every(({ alive }) => alive));
  }, 30_000);
  afterAll(async () => {
    await on.close();
    await rm(directory, { recursive: true });
  });

  const brightnessOnAir = async (): Promise<number> =>
    brightness((await on.framesOf(await on.nextSegment())).at(-1)!);

  it('shows the first source of the list until it is told otherwise, and reports what it has', async () => {
    const status = await on.server.reportWhen(({ onAir }) => onAir === 'grey');
    expect(programmeStatusSchema.parse(status)).toMatchObject({ control: plainProgramme, encoderRuns: true });
    expect(status.sources[1]).toEqual({
      ...{ name: 'white', kind: 'file', alive: true },
      brings: { width: 640, height: 360, rate: 25, sound: { sampleRate: 44_100, channels: 1 } },
    });
    expect(Math.abs((await brightnessOnAir()) - luma.grey)).toBeLessThan(3);
  }, 20_000);

  it('switches to the source that is ordered without a discontinuity', async () => {
    on.server.order({ ...plainProgramme, source: 'white' });
    expect(await on.server.reportWhen(({ onAir }) => onAir === 'white')).toMatchObject({
      control: { source: 'white' },
    });
    expect(Math.abs((await brightnessOnAir()) - luma.white)).toBeLessThan(3);
    const { segments } = await on.playlistWhen((playlist) => playlist.segments.length > 3);
    expect(encoderStarts(segments)).toEqual([]);
    expect(segments.every(({ durationSeconds }) => durationSeconds === 1)).toBe(true);
  }, 20_000);

  it('fades through pictures of both sources', async () => {
    const since = Date.now();
    on.server.order({ ...plainProgramme, source: 'grey', transition: 'fade' });
    const { segments } = await on.playlistWhen((playlist) =>
      playlist.segments.some(({ startedAt }) => startedAt > since + 600),
    );
    const crossed = segments.filter(({ startedAt }) => startedAt > since - 1000);
    const frames = (await Promise.all(crossed.map((segment) => on.framesOf(segment)))).flat();
    const between = frames.map(brightness).filter((level) => level > luma.grey + 5 && level < luma.white - 5);
    expect(between.length).toBeGreaterThanOrEqual(10);
    expect(between).toEqual([...between].sort((a, b) => b - a));
  }, 20_000);

  it('shows the announced break, and the picture again', async () => {
    on.server.order({ ...plainProgramme, slate: true, announcement: 'Przerwa do 12:30' });
    await on.server.reportWhen(({ onAir }) => onAir === null);
    const announced = await brightnessOnAir();
    expect(Math.abs(announced - luma.grey)).toBeGreaterThan(10);
    on.server.order({
      ...plainProgramme,
      slate: true,
      announcement: 'Wracamy po posiedzeniu komisji budżetu',
    });
    await on.server.reportWhen(({ control }) => control.announcement.startsWith('Wracamy'));
    expect(Math.abs((await brightnessOnAir()) - announced)).toBeGreaterThan(0.5);
    on.server.order(plainProgramme);
    await on.server.reportWhen(({ onAir }) => onAir === 'grey');
    expect(Math.abs((await brightnessOnAir()) - luma.grey)).toBeLessThan(3);
  }, 30_000);

  it('leaves item and votes out of the picture when the overlay is off', async () => {
    const lowerThird = (frame: Buffer): number => {
      const rows = frame.subarray(size.width * 290, size.width * 340);
      return rows.filter((value) => Math.abs(value - luma.grey) > 20).length / rows.length;
    };
    const lastFrame = async (): Promise<Buffer> => (await on.framesOf(await on.nextSegment())).at(-1)!;
    expect(lowerThird(await lastFrame())).toBeGreaterThan(0.2);
    on.server.order({ ...plainProgramme, overlay: false });
    await on.server.reportWhen(({ control }) => !control.overlay);
    expect(lowerThird(await lastFrame())).toBe(0);
  }, 20_000);

  it('falls back to the next source when the one on air falls silent, and returns by itself', async () => {
    on.server.order(plainProgramme);
    await on.server.reportWhen(({ onAir }) => onAir === 'grey');
    process.kill(on.director.processes!.sources[0]!, 'SIGSTOP');
    const fallen = await on.server.reportWhen(({ onAir }) => onAir === 'white');
    expect(fallen.sources.map(({ alive }) => alive)).toEqual([false, true]);
    expect(fallen.control.source).toBeNull();
    await on.server.reportWhen(({ onAir }) => onAir === 'grey');
  }, 30_000);
});
