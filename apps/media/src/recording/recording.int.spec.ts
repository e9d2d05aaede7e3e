import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir, uptime } from 'node:os';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { readRecording, recordedSeconds } from '@kworum/domain';
import { boxBytes } from '../packager/boxes';
import { DiskSpace } from './disk-space';
import { PictureRecorder } from './picture-recorder';
import { endLeftOpen } from './recording-playlist';

const noon = Date.UTC(2026, 2, 1, 12);
const init = Buffer.from('init section');
/** So many pictures of the first track, as an encoder gives them. */
function fragment(frames: number): Buffer {
  const words = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer).swap32();
  const track = Buffer.concat([boxBytes('tfhd', words(0, 1)), boxBytes('trun', words(0, frames))]);
  return Buffer.concat([boxBytes('moof', boxBytes('traf', track)), boxBytes('mdat', words(frames))]);
}
const isMp4 = (file: string): boolean => file.endsWith('.mp4');

describe('the recording of a picture', () => {
  let parent: string;
  let directory: string;
  let free: number;
  const said: string[] = [];
  const logger = new Logger();
  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'kworum-recording-'));
    directory = path.join(parent, 'recordings', 'meeting');
    free = 1e9;
    said.length = 0;
    logger.error = (message: unknown) => said.push(String(message));
    logger.warn = (message: unknown) => said.push(String(message));
  });
  afterEach(() => rm(parent, { recursive: true }));

  async function recordedBytes(): Promise<number> {
    const files = await readdir(directory).catch((): string[] => []);
    const sizes = await Promise.all(
      files.filter(isMp4).map(async (file) => (await stat(path.join(directory, file))).size),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }
  function aRecorder(): PictureRecorder {
    const space = new DiskSpace(directory, 1000, async () => free - (await recordedBytes()));
    space.close();
    const recorder = new PictureRecorder(directory, 'programme', space, logger);
    recorder.begin();
    return recorder;
  }
  const second = (index: number): Buffer => Buffer.from(`second ${index};`.repeat(10));
  const text = () => readFile(path.join(directory, 'programme.m3u8'), 'utf8');
  const picture = async () => readRecording(await text());
  /** What the playlist says is in the recording, as the files have it. */
  async function recorded(): Promise<string[]> {
    const { segments } = await picture();
    return Promise.all(
      segments.map(async ({ file, offset, length, initLength }) => {
        const bytes = await readFile(path.join(directory, file));
        expect(bytes.subarray(0, initLength)).toEqual(init);
        return bytes.subarray(offset, offset + length).toString();
      }),
    );
  }
  const seconds = (...indices: number[]): string[] => indices.map((index) => second(index).toString());

  async function play(from: number, to: number, ended = false): Promise<PictureRecorder> {
    const recorder = aRecorder();
    recorder.init(init);
    for (let index = from; index < to; index += 1) recorder.segment(second(index), 25, noon + index * 1000);
    await recorder.close({ ended });
    return recorder;
  }

  it('lists every second where its bytes are, and says when nothing follows', async () => {
    const recorder = await play(0, 3, true);
    expect(await recorded()).toEqual(seconds(0, 1, 2));
    expect(await picture()).toMatchObject({ ended: true, segments: [{ startedAt: noon }, {}, {}] });
    expect(recorder.status).toMatchObject({ state: 'recording', lostSeconds: 0 });
  });

  it('keeps nothing of the time before the meeting was opened', async () => {
    const recorder = aRecorder();
    const space = new DiskSpace(directory, 0);
    space.close();
    const early = new PictureRecorder(directory, 'clean', space, logger);
    early.init(init);
    early.segment(second(0), 25, noon);
    expect(early.status).toEqual({ name: 'clean', state: 'waiting', seconds: 0, lostSeconds: 0 });
    await early.close({ ended: true });
    await recorder.close({ ended: true });
    await expect(readdir(directory)).rejects.toThrow('ENOENT');
  });

  it('begins another file for another run of the encoder', async () => {
    const recorder = aRecorder();
    for (const run of [0, 1]) {
      recorder.init(init);
      recorder.segment(second(run), 25, noon + run * 3500);
    }
    await recorder.close({ ended: false });
    expect((await picture()).segments.map(({ file }) => file)).toEqual([
      'programme-0001.mp4',
      'programme-0002.mp4',
    ]);
    expect(recorder.status.lostSeconds).toBe(2.5);
  });

  it('goes on where an earlier process was killed, wherever its last lines were torn', async () => {
    await play(0, 2);
    const whole = (await text()).length;
    for (const torn of [1, 20, 60, 90]) {
      await truncate(path.join(directory, 'programme.m3u8'), whole - torn);
      await play(2, 4, true);
      expect(await recorded()).toEqual(seconds(0, 2, 3));
      await rm(directory, { recursive: true });
      await play(0, 2);
    }
  });

  it.each([
    ['from its beginning on', [0, 1, 2]],
    ['but for its beginning', [1, 2]],
    ['but for its middle', [0, 2]],
    ['not at all', []],
  ])('records a second once whose parts came before, %s', async (_, came) => {
    const recorder = aRecorder();
    recorder.init(init);
    recorder.segment(second(0), 25, noon);
    const whole = second(1);
    for (const part of came) recorder.part(whole.subarray(part * 20, (part + 1) * 20), part * 20);
    recorder.segment(whole, 25, noon + 1000);
    recorder.segment(second(2), 25, noon + 2000);
    await recorder.close({ ended: true });
    expect(await recorded()).toEqual(seconds(0, 1, 2));
  });

  it('lists what a killed process had written of its last second, but for what was torn', async () => {
    await play(0, 1);
    const parts = Buffer.concat([fragment(5), fragment(5)]);
    const torn = fragment(5).subarray(0, 50);
    await appendFile(path.join(directory, 'programme-0001.mp4'), Buffer.concat([parts, torn]));
    await play(2, 3, true);
    expect(await recorded()).toEqual([second(0), parts, second(2)].map(String));
    expect(
      (await picture()).segments.map(({ startedAt, durationSeconds }) => [startedAt, durationSeconds]),
    ).toEqual([
      [noon, 1],
      [noon + 1000, 0.4],
      [noon + 2000, 1],
    ]);
  });

  it('trusts nothing that was not listed before the machine was switched off', async () => {
    await play(0, 1);
    const file = path.join(directory, 'programme-0001.mp4');
    await appendFile(file, fragment(5));
    const beforeItsStart = Date.now() / 1000 - uptime() - 60;
    await utimes(file, beforeItsStart, beforeItsStart);
    await endLeftOpen(directory, 'programme.m3u8');
    expect(await recorded()).toEqual(seconds(0));
  });

  it('goes on in a meeting that was thought to be over, under new file names', async () => {
    await play(0, 1, true);
    await play(1, 2, true);
    expect(await recorded()).toEqual(seconds(0, 1));
    expect((await text()).match(/#EXT-X-ENDLIST/g)).toHaveLength(1);
    expect(recordedSeconds(await picture())).toBe(2);
  });

  it('ends what was left open', async () => {
    await play(0, 1);
    await endLeftOpen(directory, 'programme.m3u8');
    expect(await picture()).toMatchObject({ ended: true });
    expect(await recorded()).toEqual(seconds(0));
  });

  it('loses and counts seconds that cannot be written, says so once, and goes on in another file', async () => {
    await mkdir(parent, { recursive: true });
    await writeFile(path.join(parent, 'recordings'), 'a file where the folder should be');
    const recorder = aRecorder();
    recorder.init(init);
    for (const index of [0, 1]) recorder.segment(second(index), 25, noon + index * 1000);
    await recorder.close({ ended: false });
    expect(recorder.status).toEqual({ name: 'programme', state: 'failing', seconds: 0, lostSeconds: 2 });
    expect(said).toEqual([expect.stringContaining('every second is tried anew')]);
    await rm(path.join(parent, 'recordings'));
    recorder.segment(second(2), 25, noon + 2000);
    await recorder.close({ ended: true });
    expect(await recorded()).toEqual(seconds(2));
    expect(said[1]).toContain('goes on; 2 s of it are lost');
  });

  it('leaves the last of the disk to the votes, and goes on with the first second for which there is space', async () => {
    free = 1000 + init.length + second(0).length;
    const recorder = aRecorder();
    recorder.init(init);
    const record = async (index: number) => {
      recorder.segment(second(index), 25, noon + index * 1000);
      await recorder.close({ ended: false });
    };
    for (const index of [0, 1, 2]) await record(index);
    expect(await recorded()).toEqual(seconds(0));
    expect(recorder.status.lostSeconds).toBe(2);
    expect(said[0]).toContain('kept for votes');
    free *= 2;
    await record(3);
    expect(await recorded()).toEqual(seconds(0, 3));
    expect(recorder.status).toMatchObject({ state: 'recording', lostSeconds: 2 });
  });
});
