import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { aRoom } from '@kworum/testing';
import { type MediaConfig, readConfig } from './config/config';
import { MediaModule } from './media.module';
import { Director } from './meeting/director';
import type { Playlist, Segment } from './packager/playlist';
import { readPlaylist } from './packager/read-playlist';
import { frameBytes } from './picture-format';
import { mediaKey, ScriptedServer } from './scripted-server.fixture';

export const size = { width: 640, height: 360 };
const patience = 20_000;
const mediaPlaylistFile = 'programme.m3u8';

/** The segments with which another encoder begins; frames that a busy machine drops are a discontinuity as well. */
export function encoderStarts(segments: readonly Segment[]): Segment[] {
  return segments.filter(({ init }, index) => index > 0 && segments[index - 1]?.init !== init);
}

/** The real media process's application beside a scripted server, and what it writes. */
export class OnAir {
  private constructor(
    readonly server: ScriptedServer,
    private readonly dataDir: string,
    private readonly config: MediaConfig,
    private readonly app: INestApplicationContext,
  ) {}

  static async start(environment: Record<string, string> = {}): Promise<OnAir> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'kworum-media-'));
    const server = new ScriptedServer();
    const config = readConfig({
      ...{ SERVER_URL: await server.listen(), MEDIA_KEY: mediaKey, DATA_DIR: dataDir },
      ...{ PROGRAMME_SIZE: '640x360', RECORDING: 'off', PATH: process.env['PATH'] },
      ...{ RTC_PORT: '0', RTC_ANNOUNCED_ADDRESS: '127.0.0.1', ...environment },
    });
    const app = await NestFactory.createApplicationContext(MediaModule.with(config), { logger: false });
    return new OnAir(server, dataDir, config, app);
  }

  get director(): Director {
    return this.app.get(Director);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.server.close();
    await rm(this.dataDir, { recursive: true });
  }

  folder(id = aRoom().meetingId): string {
    return path.join(this.dataDir, 'live', id);
  }

  /** Waits until the playlist is as asked, looking again whenever its folder changes. */
  async playlistWhen(asked: (playlist: Playlist) => boolean, id?: string): Promise<Playlist> {
    await mkdir(this.folder(id), { recursive: true });
    const changes = watch(this.folder(id), { signal: AbortSignal.timeout(patience) });
    for await (const { filename } of changes) {
      if (filename !== mediaPlaylistFile) continue;
      const playlist = readPlaylist(await readFile(path.join(this.folder(id), mediaPlaylistFile), 'utf8'));
      if (asked(playlist)) return playlist;
    }
    throw new Error('The folder is no longer watched');
  }

  /** The first segment that began after this moment. */
  async nextSegment(): Promise<Segment> {
    const since = Date.now() + 200;
    const isNew = ({ startedAt }: Segment): boolean => startedAt > since;
    const playlist = await this.playlistWhen(({ segments }) => segments.some(isNew));
    return playlist.segments.find(isNew)!;
  }

  /** A segment that can be played alone. */
  async mediaOf({ init, file }: Segment): Promise<Buffer> {
    const files = [init, file].filter((name) => name !== null);
    return Buffer.concat(await Promise.all(files.map((name) => readFile(path.join(this.folder(), name)))));
  }

  /** The decoded frames of a segment, yuv420p. */
  async framesOf(segment: Segment): Promise<Buffer[]> {
    const raw = ['-vsync', 'passthrough', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1'];
    const decoded = spawnSync(this.config.ffmpeg, ['-v', 'error', '-i', 'pipe:0', ...raw], {
      input: await this.mediaOf(segment),
      maxBuffer: 2 ** 26,
    });
    if (decoded.stderr.length > 0) throw new Error(decoded.stderr.toString());
    const frames: Buffer[] = [];
    for (let offset = 0; offset < decoded.stdout.length; offset += frameBytes(size)) {
      frames.push(decoded.stdout.subarray(offset, offset + frameBytes(size)));
    }
    return frames;
  }
}
