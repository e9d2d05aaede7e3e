import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { endLeftOpen } from './earlier-playlist';
import { LiveFolder } from './live-folder';
import { type PackagedRendition, Packager } from './packager';
import type { Segment } from './playlist';
import { readPlaylist } from './read-playlist';

const rates = { peakBitrate: 2_600_000, averageBitrate: 2_100_000, partTarget: 0.2 };
const full = { name: 'programme', size: { width: 1280, height: 720 }, ...rates };
const small = { name: '360p', size: { width: 640, height: 360 }, ...rates };
const text = { ...rates, name: 'captions', size: null, partTarget: null };
/** The smallest description of H.264 video that names its profile and level. */
const init = boxes(
  [['moov', 'trak', 'mdia', 'minf', 'stbl']],
  [...Buffer.alloc(8), ...boxes([['avc1']], [...Buffer.alloc(78), ...boxes([['avcC']], [1, 0x64, 0, 0x1f])])],
);

/** A fifth of a second; its bytes say which. */
const fragment = (index: number) => ({
  ...{ bytes: Buffer.from(`${index % 10}`), frames: 5, seconds: 0.2 },
  startedAt: index * 200,
});

function boxes([path_ = []]: readonly (readonly string[])[], content: readonly number[]): Buffer {
  const inner = path_.at(-1) === 'stbl' ? boxes([['stsd']], content) : Buffer.from(content);
  return path_.reduceRight<Buffer>((payload, type) => {
    const header = Buffer.alloc(8);
    header.writeUInt32BE(payload.length + 8);
    header.write(type, 4, 'latin1');
    return Buffer.concat([header, payload]);
  }, inner);
}

/** On a disk that takes what a playlist lists and a little more, but not all that is usually kept behind it. */
class FullFolder extends LiveFolder {
  override async put(file: string, content: Buffer | string): Promise<void> {
    const files = await readdir(this.directory).catch((): string[] => []);
    if (files.length > 65 && !files.includes(file)) {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    }
    await super.put(file, content);
  }
}

describe('the packager', () => {
  let parent: string;
  let directory: string;
  const errors: string[] = [];
  const warnings: string[] = [];
  const logger = new Logger();
  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'kworum-packager-'));
    directory = path.join(parent, 'live', 'meeting');
    errors.length = warnings.length = 0;
    logger.error = (message: unknown) => errors.push(String(message));
    logger.warn = (message: unknown) => warnings.push(String(message));
  });
  afterEach(() => rm(parent, { recursive: true }));

  const aPackager = (renditions: readonly PackagedRendition[] = [full]): Packager =>
    new Packager(new LiveFolder(directory), renditions, { lines: () => [] }, logger);
  const playlist = async (file = 'programme.m3u8') =>
    readPlaylist(await readFile(path.join(directory, file), 'utf8'));
  const written = (packager: Packager): Promise<void> => packager.close({ ended: false });

  /** A run of an encoder, of so many fragments from a moment on; the disk keeps up. */
  async function run(packager: Packager, from: number, count: number): Promise<void> {
    for (const sink of packager.sinks) sink.init(init);
    for (let index = from; index < from + count; index += 1) {
      for (const sink of packager.sinks) sink.fragment(fragment(index));
      if (index % 20 === 0) await written(packager);
    }
    for (const sink of packager.sinks) sink.runEnded();
    await written(packager);
  }

  /** A process of its own: what it knows of before is on the disk. */
  async function play(segments: number, ended = false): Promise<void> {
    const packager = aPackager();
    await run(packager, 0, segments * 5);
    await packager.close({ ended });
  }

  it('writes segments, playlist and master, and nothing unfinished', async () => {
    await play(2, true);
    expect((await readdir(directory)).sort()).toEqual([
      'master.m3u8',
      'programme-00000000.m4s',
      'programme-00000001.m4s',
      'programme-init-00000000.mp4',
      'programme.m3u8',
    ]);
    expect(await playlist()).toMatchObject({ nextSequence: 2, ended: true });
    expect(await readFile(path.join(directory, 'programme-00000001.m4s'), 'utf8')).toBe('56789');
    expect(await readFile(path.join(directory, 'master.m3u8'), 'utf8')).toContain('avc1.64001f,mp4a.40.2');
  });

  it('lists each part as soon as it is there, and keeps the files of those that are listed', async () => {
    const packager = aPackager();
    const [sink] = packager.sinks;
    sink!.init(init);
    for (let index = 0; index < 42; index += 1) sink!.fragment(fragment(index));
    await written(packager);
    const { open, segments, nextSequence } = await playlist();
    expect(open?.parts).toEqual([
      { file: 'programme-00000008.0.m4s', durationSeconds: 0.2, independent: true },
      { file: 'programme-00000008.1.m4s', durationSeconds: 0.2, independent: false },
    ]);
    expect(nextSequence).toBe(8);
    const listed = segments.flatMap(({ parts }) => parts.map(({ file }) => file));
    expect(listed).toHaveLength(15);
    const files = await readdir(directory);
    expect(files).toEqual(expect.arrayContaining([...listed, 'programme-00000008.1.m4s']));
    expect(files).not.toContain('programme-00000003.0.m4s');
    const text = await readFile(path.join(directory, 'programme.m3u8'), 'utf8');
    expect(text).toContain('#EXT-X-PRELOAD-HINT:TYPE=PART,URI="programme-00000008.2.m4s"');
  });

  it('makes a segment of what there is when the encoder dies, and begins the next with another init', async () => {
    const packager = aPackager();
    await run(packager, 0, 8);
    await run(packager, 10, 5);
    expect((await playlist()).segments).toMatchObject([
      { durationSeconds: 1, discontinuity: false },
      { durationSeconds: expect.closeTo(0.6, 5) as number, init: 'programme-init-00000000.mp4' },
      { durationSeconds: 1, discontinuity: true, init: 'programme-init-00000002.mp4', startedAt: 2000 },
    ]);
  });

  it('marks time that no segment has, because frames were dropped, as a discontinuity', async () => {
    const packager = aPackager([full, small]);
    for (const sink of packager.sinks) {
      sink.init(init);
      for (let index = 0; index < 15; index += 1) {
        const { startedAt, ...rest } = fragment(index);
        sink.fragment({ ...rest, startedAt: index < 10 ? startedAt : startedAt + 1280 });
      }
    }
    await written(packager);
    for (const file of ['programme.m3u8', '360p.m3u8']) {
      expect((await playlist(file)).segments).toMatchObject([
        { startedAt: 0, discontinuity: false },
        { startedAt: 1000, discontinuity: false },
        { startedAt: 3280, discontinuity: true, init: expect.stringContaining('init-00000000') as string },
      ]);
    }
  });

  it('makes a segment of the parts that a killed process had published', async () => {
    const killed = aPackager();
    const [sink] = killed.sinks;
    sink!.init(init);
    for (let index = 0; index < 7; index += 1) sink!.fragment(fragment(index));
    await written(killed);
    await play(1);
    expect((await playlist()).segments).toMatchObject([
      { sequence: 0, durationSeconds: 1 },
      { sequence: 1, durationSeconds: expect.closeTo(0.4, 5) as number, gap: false },
      { sequence: 2, discontinuity: true },
    ]);
    expect(await readFile(path.join(directory, 'programme-00000001.m4s'), 'utf8')).toBe('56');
  });

  it('gives the same numbers to the same seconds of all renditions, and reports each to the other', async () => {
    await play(3);
    const packager = aPackager([full, small]);
    await run(packager, 0, 10);
    const [sink, other] = packager.sinks;
    for (const each of packager.sinks) each.init(init);
    for (let index = 0; index < 5; index += 1) sink!.fragment(fragment(index));
    for (const each of [sink!, other!]) each.runEnded();
    await run(packager, 20, 5);
    const numbers = async (file: string) => {
      const { segments, discontinuitySequence } = await playlist(file);
      let discontinuities = discontinuitySequence;
      return segments.map(({ sequence, gap, discontinuity }) => {
        discontinuities += discontinuity ? 1 : 0;
        return { sequence, gap, discontinuities };
      });
    };
    const of360p = await numbers('360p.m3u8');
    expect(of360p).toEqual([
      { sequence: 3, gap: false, discontinuities: 1 },
      { sequence: 4, gap: false, discontinuities: 1 },
      { sequence: 5, gap: true, discontinuities: 2 },
      { sequence: 6, gap: false, discontinuities: 3 },
    ]);
    const ofFull = (await numbers('programme.m3u8')).slice(3);
    expect(ofFull).toEqual(of360p.map((one) => ({ ...one, gap: false })));
    const text = await readFile(path.join(directory, '360p.m3u8'), 'utf8');
    expect(text).toMatch(/#EXT-X-RENDITION-REPORT:URI="programme\.m3u8",LAST-MSN=\d,LAST-PART=\d/);
    const master = await readFile(path.join(directory, 'master.m3u8'), 'utf8');
    expect(master).toMatch(/RESOLUTION=1280x720.*\nprogramme.m3u8\n[^\n]*RESOLUTION=640x360.*\n360p.m3u8/);
  });

  it('writes captions as whole segments of the same numbers, and offers them in the first master', async () => {
    const packager = aPackager([full, text]);
    const [picture, captions] = packager.sinks;
    for (const each of packager.sinks) each.init(init);
    for (let index = 0; index < 7; index += 1) picture!.fragment(fragment(index));
    await written(packager);
    expect(await readdir(directory)).not.toContain('master.m3u8');
    for (let index = 0; index < 7; index += 1) captions!.fragment(fragment(index));
    for (const each of packager.sinks) each.runEnded();
    await run(packager, 10, 5);
    expect(await readFile(path.join(directory, 'master.m3u8'), 'utf8')).toContain('URI="captions.m3u8"');
    expect((await readdir(directory)).filter((file) => file.startsWith('captions'))).toEqual([
      ...['captions-00000000.vtt', 'captions-00000001.vtt', 'captions-00000002.vtt', 'captions.m3u8'],
    ]);
    const [ofText, ofPicture] = [await playlist('captions.m3u8'), await playlist()];
    const times = ({ sequence, startedAt, durationSeconds, discontinuity }: Segment) => ({
      ...{ sequence, startedAt, durationSeconds, discontinuity },
    });
    expect(ofText.segments.map(times)).toEqual(ofPicture.segments.map(times));
    const listed = await readFile(path.join(directory, 'captions.m3u8'), 'utf8');
    expect(listed).toMatch(/REPORT:URI="programme\.m3u8",LAST-MSN=\d,LAST-PART=\d\n/);
    expect(listed).not.toMatch(/EXT-X-(MAP|PART|PRELOAD)/);
    const beside = await readFile(path.join(directory, 'programme.m3u8'), 'utf8');
    expect(beside).toMatch(/REPORT:URI="captions\.m3u8",LAST-MSN=[12]\n/);
    await packager.close({ ended: true });
    expect(await playlist('captions.m3u8')).toMatchObject({ ended: true });
  });

  it('goes on with captions where pictures do after it was killed: of the last second there are none', async () => {
    const killed = aPackager([full, text]);
    for (const each of killed.sinks) each.init(init);
    for (let index = 0; index < 7; index += 1) killed.sinks[0]!.fragment(fragment(index));
    for (let index = 0; index < 5; index += 1) killed.sinks[1]!.fragment(fragment(index));
    await written(killed);
    await run(aPackager([full, text]), 10, 5);
    expect((await playlist('captions.m3u8')).segments).toMatchObject([
      { sequence: 0, gap: false },
      { sequence: 1, gap: true, durationSeconds: expect.closeTo(0.4, 5) as number, startedAt: 1000 },
      { sequence: 2, gap: false, discontinuity: true },
    ]);
  });

  it('removes captions as it removes pictures', async () => {
    await run(aPackager([full, text]), 0, 62 * 5);
    const files = await readdir(directory);
    expect(files).not.toContain('captions-00000000.vtt');
    expect(files).toContain('captions-00000061.vtt');
  });

  it('continues the numbers of an earlier process after a discontinuity, with an init segment of its own', async () => {
    await play(3);
    await play(2);
    const { segments } = await playlist();
    expect(
      segments.map(({ sequence, discontinuity, init: file }) => [sequence, discontinuity, file]),
    ).toEqual([
      [0, false, 'programme-init-00000000.mp4'],
      [1, false, 'programme-init-00000000.mp4'],
      [2, false, 'programme-init-00000000.mp4'],
      [3, true, 'programme-init-00000003.mp4'],
      [4, false, 'programme-init-00000003.mp4'],
    ]);
  });

  it('removes segments some time after they left the playlist, and init segments nobody needs', async () => {
    await play(40);
    await play(62);
    const files = await readdir(directory);
    expect(files).not.toContain('programme-00000029.m4s');
    expect(files).toContain('programme-00000072.m4s');
    expect(files).toContain('programme-init-00000040.mp4');
    expect(files).not.toContain('programme-init-00000000.mp4');
  });

  it('says once that it cannot write, and goes on when it can again, with gaps where nothing is', async () => {
    const packager = aPackager();
    await run(packager, 0, 5);
    const [sink] = packager.sinks;
    await rm(path.join(parent, 'live'), { recursive: true });
    await writeFile(path.join(parent, 'live'), 'a file where the folder should be');
    sink!.init(init);
    for (let index = 5; index < 15; index += 1) sink!.fragment(fragment(index));
    await written(packager);
    expect(errors).toHaveLength(1);
    await rm(path.join(parent, 'live'));
    for (let index = 15; index < 20; index += 1) sink!.fragment(fragment(index));
    await written(packager);
    expect(warnings).toEqual(['The programme is written again; 2 segments were lost']);
    expect((await playlist()).segments).toMatchObject([
      { sequence: 0, gap: false },
      { sequence: 1, gap: true, discontinuity: true },
      { sequence: 2, gap: true, discontinuity: false },
      { sequence: 3, gap: false, discontinuity: false, startedAt: 3000 },
    ]);
  });

  it('lives on a full disk on what has left the playlist, and has no gap', async () => {
    const packager = new Packager(new FullFolder(directory), [full], { lines: () => [] }, logger);
    await run(packager, 0, 80 * 5);
    expect(errors).toEqual([]);
    const { segments } = await playlist();
    expect(segments.filter(({ gap }) => gap)).toEqual([]);
    expect(segments.at(-1)).toMatchObject({ sequence: 79 });
  });

  it('ends a playlist that was left open, once', async () => {
    await play(1);
    await endLeftOpen(new LiveFolder(directory));
    expect(await playlist()).toMatchObject({ ended: true, nextSequence: 1 });
  });

  it('makes no playlist for a meeting that never was on air', async () => {
    await aPackager().close({ ended: true });
    await expect(readdir(directory)).rejects.toThrow('ENOENT');
  });
});
