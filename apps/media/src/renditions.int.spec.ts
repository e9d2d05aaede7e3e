import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OnAir } from './on-air.fixture';
import type { Playlist, Segment } from './packager/playlist';
import { readPlaylist } from './packager/read-playlist';
import { ffmpeg } from './program/decoding.fixture';

describe('the renditions of the programme', () => {
  let on: OnAir;
  const playlists = new Map<string, Playlist>();

  beforeAll(async () => {
    on = await OnAir.start({ PROGRAMME_RENDITIONS: '360p,180p,audio', RECORDING: 'off' });
    on.server.show({});
    await on.playlistWhen(({ segments }) => segments.length >= 5);
    for (const name of ['programme', '180p', 'audio']) {
      const text = await readFile(path.join(on.folder(), `${name}.m3u8`), 'utf8');
      playlists.set(name, readPlaylist(text));
    }
  }, 30_000);
  afterAll(() => on.close());

  const of = (name: string): readonly Segment[] => playlists.get(name)?.segments ?? [];
  /** The second that is the third of the programme, which every rendition has by now. */
  const third = (name: string): Segment => of(name).find(({ sequence }) => sequence === 3)!;

  /** What ffmpeg decodes of a segment, as lines of `stream, …`. */
  async function decoded(segment: Segment): Promise<string[]> {
    const { stdout, stderr } = spawnSync(
      ffmpeg(),
      ['-v', 'error', '-xerror', '-i', 'pipe:0', '-map', '0', '-vsync', 'passthrough', '-f', 'framecrc', '-'],
      { input: await on.mediaOf(segment) },
    );
    expect(stderr.toString()).toBe('');
    return stdout
      .toString()
      .split('\n')
      .filter((line) => /^\d,/.test(line) || line.startsWith('#dimensions'));
  }

  it('are those that are smaller than the programme, and the sound alone; the console is told', async () => {
    const { renditions } = await on.server.reportWhen((status) => status.renditions?.length === 3);
    expect(renditions).toEqual(['programme', '180p', 'audio']);
    const master = await readFile(path.join(on.folder(), 'master.m3u8'), 'utf8');
    const variants = [...master.matchAll(/BANDWIDTH=(\d+),AVERAGE.*CODECS="([^"]+)"(?:,RESOLUTION=(\w+))?/g)];
    expect(
      variants.map(([, , codecs, resolution]) => [codecs?.replace(/\w{2},/, '..,'), resolution]),
    ).toEqual([
      ['avc1.6400..,mp4a.40.2', '640x360'],
      ['avc1.6400..,mp4a.40.2', '320x180'],
      ['mp4a.40.2', undefined],
    ]);
    const bandwidths = variants.map(([, bandwidth]) => Number(bandwidth));
    expect(bandwidths).toEqual([...bandwidths].sort((a, b) => b - a));
  }, 20_000);

  it('show the same seconds under the same numbers, within a piece of sound', () => {
    for (const name of ['180p', 'audio']) {
      for (const segment of of(name)) {
        const same = of('programme').find(({ sequence }) => sequence === segment.sequence);
        if (same) expect(segment.startedAt).toBe(same.startedAt);
        expect(Math.abs(segment.durationSeconds - 1)).toBeLessThan(0.03);
      }
    }
  });

  it('decode each on its own: pictures of their size with sound, and sound alone', async () => {
    const small = await decoded(third('180p'));
    expect(small).toContain('#dimensions 0: 320x180');
    expect(small.filter((line) => line.startsWith('0,'))).toHaveLength(25);
    const sound = await decoded(third('audio'));
    expect(sound.some((line) => line.startsWith('#dimensions'))).toBe(false);
    const pieces = sound.filter((line) => line.startsWith('0,')).length;
    expect(pieces / (third('audio').durationSeconds * 48_000)).toBeCloseTo(1 / 1024, 6);
  }, 20_000);

  it('carry the very sound of the programme', async () => {
    const checksums = (lines: readonly string[], stream: number) =>
      lines.filter((line) => line.startsWith(`${stream},`)).map((line) => line.split(',').at(-1)?.trim());
    const full = checksums(await decoded(third('programme')), 1);
    expect(checksums(await decoded(third('audio')), 0)).toEqual(full);
    expect(full.length).toBeGreaterThan(45);
  }, 20_000);
});
