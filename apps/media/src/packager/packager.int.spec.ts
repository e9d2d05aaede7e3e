import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { LiveFolder, mediaPlaylistFile } from './live-folder';
import { Packager } from './packager';
import { readPlaylist } from './read-playlist';

const size = { width: 1280, height: 720 };
const rates = { peakBitrate: 2_600_000, averageBitrate: 2_100_000 };
/** The smallest description of H.264 video that names its profile and level. */
const init = boxes(
  [['moov', 'trak', 'mdia', 'minf', 'stbl']],
  [...Buffer.alloc(8), ...boxes([['avc1']], [...Buffer.alloc(78), ...boxes([['avcC']], [1, 0x64, 0, 0x1f])])],
);
const segment = Buffer.from('segment');

function boxes([path_ = []]: readonly (readonly string[])[], content: readonly number[]): Buffer {
  const inner = path_.at(-1) === 'stbl' ? boxes([['stsd']], content) : Buffer.from(content);
  return path_.reduceRight<Buffer>((payload, type) => {
    const header = Buffer.alloc(8);
    header.writeUInt32BE(payload.length + 8);
    header.write(type, 4, 'latin1');
    return Buffer.concat([header, payload]);
  }, inner);
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

  const aPackager = (): Packager => new Packager(new LiveFolder(directory), size, rates, logger);
  const playlist = async () => readPlaylist(await readFile(path.join(directory, mediaPlaylistFile), 'utf8'));

  async function play(segments: number, ended = false): Promise<void> {
    const packager = aPackager();
    packager.init(init);
    for (let index = 0; index < segments; index += 1) {
      packager.segment(segment, 25, index * 1000);
      await packager.close({ ended: false });
    }
    await packager.close({ ended });
  }

  it('writes segments, playlist and master, and nothing unfinished', async () => {
    await play(2, true);
    expect((await readdir(directory)).sort()).toEqual([
      'init-00000000.mp4',
      'master.m3u8',
      'programme.m3u8',
      'segment-00000000.m4s',
      'segment-00000001.m4s',
    ]);
    expect(await playlist()).toMatchObject({ nextSequence: 2, ended: true });
    expect(await readFile(path.join(directory, 'master.m3u8'), 'utf8')).toContain('avc1.64001f,mp4a.40.2');
  });

  it('continues the numbers of an earlier process after a discontinuity, with an init segment of its own', async () => {
    await play(3);
    await play(2);
    const { segments } = await playlist();
    expect(
      segments.map(({ sequence, discontinuity, init: file }) => [sequence, discontinuity, file]),
    ).toEqual([
      [0, false, 'init-00000000.mp4'],
      [1, false, 'init-00000000.mp4'],
      [2, false, 'init-00000000.mp4'],
      [3, true, 'init-00000003.mp4'],
      [4, false, 'init-00000003.mp4'],
    ]);
  });

  it('removes segments some time after they left the playlist, and init segments nobody needs', async () => {
    await play(40);
    await play(62);
    const files = await readdir(directory);
    expect(files).not.toContain('segment-00000029.m4s');
    expect(files).toContain('segment-00000072.m4s');
    expect(files).toContain('init-00000040.mp4');
    expect(files).not.toContain('init-00000000.mp4');
  });

  it('says once that it cannot write, and goes on after a discontinuity when it can again', async () => {
    await writeFile(path.join(parent, 'live'), 'a file where the folder should be');
    const packager = aPackager();
    packager.init(init);
    for (let second = 0; second < 3; second += 1) packager.segment(segment, 25, second * 1000);
    await packager.close({ ended: false });
    expect(errors).toHaveLength(2);
    await rm(path.join(parent, 'live'));
    packager.segment(segment, 25, 3000);
    await packager.close({ ended: false });
    expect(warnings).toEqual(['The programme is written again; 3 segments were lost']);
    expect((await playlist()).segments).toMatchObject([{ sequence: 0, discontinuity: true }]);
  });

  it('ends a playlist that was left open, once', async () => {
    await play(1);
    await new LiveFolder(directory).endPlaylist();
    expect(await playlist()).toMatchObject({ ended: true, nextSequence: 1 });
  });

  it('makes no playlist for a meeting that never was on air', async () => {
    await aPackager().close({ ended: true });
    await expect(readdir(directory)).rejects.toThrow('ENOENT');
  });
});
