import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, watch } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MediaSnapshot, ServerToClient } from '@kworum/contracts';
import { aFloor, anAgenda, anAnnouncedVote, aRoom, aVote, testId } from '@kworum/testing';
import { Server } from 'socket.io';
import { readConfig } from './config/config';
import { MediaModule } from './media.module';
import { Director } from './meeting/director';
import { overlayView, plainLook, renderOverlay, type Strip, stripDifference } from './overlay';
import { mediaPlaylistFile } from './packager/live-folder';
import type { Playlist, Segment } from './packager/playlist';
import { readPlaylist } from './packager/read-playlist';
import { frameBytes } from './picture-format';
import { renderSlate } from './program/slate';

const size = { width: 640, height: 360 };
const mediaKey = 'the-secret-of-this-test';
const patience = 20_000;
/** Luma that encoding may change on average; another state differs by several times as much. */
const sameWithin = 1.5;

/** A server that speaks the contract's part for the audience `media`, as the test directs. */
class ScriptedServer {
  private readonly http = createServer((_, response) => response.writeHead(404).end());
  private readonly sockets = new Server<Record<string, never>, ServerToClient>(this.http);
  private readonly startedAt = Date.now();
  private latest: MediaSnapshot | null = null;
  private seq = 0;

  /** Its clock is days away from the media process's: only differences may count. */
  get clock(): string {
    return new Date(Date.parse('2026-11-26T10:00:00.000Z') + Date.now() - this.startedAt).toISOString();
  }

  async listen(): Promise<string> {
    this.sockets.of('/live').use((socket, next) => {
      const { audience, mediaKey: key } = socket.handshake.auth;
      next(audience === 'media' && key === mediaKey ? undefined : new Error('not-permitted'));
    });
    this.sockets.of('/live').on('connection', (socket) => {
      if (this.latest) socket.emit('snapshot', this.latest);
      else socket.emit('idle');
    });
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  show(change: Parameters<typeof aRoom>[0]): MediaSnapshot {
    this.seq += 1;
    this.latest = { ...aRoom(change), audience: 'media', seq: this.seq, serverTime: this.clock };
    this.sockets.of('/live').emit('snapshot', this.latest);
    return this.latest;
  }

  /** Sends an older state after a newer one, as a network may. */
  showLate(change: Parameters<typeof aRoom>[0]): void {
    this.sockets.of('/live').emit('snapshot', { ...aRoom(change), audience: 'media', seq: 0 });
  }

  /** Ends every connection; resolves when one is back. */
  dropConnections(): Promise<void> {
    const back = new Promise<void>((resolve) => this.sockets.of('/live').once('connection', () => resolve()));
    this.sockets.of('/live').disconnectSockets(true);
    return back;
  }

  async close(): Promise<void> {
    await this.sockets.close();
  }
}

describe('the programme on air', () => {
  const server = new ScriptedServer();
  let dataDir: string;
  let app: INestApplicationContext;
  const { meetingId } = aRoom();

  const folder = (id = meetingId): string => path.join(dataDir, 'live', id);
  const ffmpeg = (): string => readConfig({ MEDIA_KEY: mediaKey, PATH: process.env['PATH'] }).ffmpeg;

  /** Waits until the playlist is as asked, looking again whenever its folder changes. */
  async function playlistWhen(asked: (playlist: Playlist) => boolean, id = meetingId): Promise<Playlist> {
    await mkdir(folder(id), { recursive: true });
    const changes = watch(folder(id), { signal: AbortSignal.timeout(patience) });
    for await (const { filename } of changes) {
      if (filename !== mediaPlaylistFile) continue;
      const playlist = readPlaylist(await readFile(path.join(folder(id), mediaPlaylistFile), 'utf8'));
      if (asked(playlist)) return playlist;
    }
    throw new Error('The folder is no longer watched');
  }

  /** The first segment that began after this moment. */
  async function nextSegment(): Promise<Segment> {
    const since = Date.now() + 200;
    const isNew = ({ startedAt }: Segment): boolean => startedAt > since;
    const playlist = await playlistWhen(({ segments }) => segments.some(isNew));
    return playlist.segments.find(isNew)!;
  }

  /** The decoded frames of a segment, yuv420p. */
  async function framesOf(segment: Segment): Promise<Buffer[]> {
    const parts = [segment.init, segment.file].map((file) => readFile(path.join(folder(), file)));
    const decoded = spawnSync(
      ffmpeg(),
      [
        '-v',
        'error',
        '-i',
        'pipe:0',
        '-vsync',
        'passthrough',
        '-f',
        'rawvideo',
        '-pix_fmt',
        'yuv420p',
        'pipe:1',
      ],
      { input: Buffer.concat(await Promise.all(parts)), maxBuffer: 2 ** 26 },
    );
    expect(decoded.stderr.toString()).toBe('');
    const frames: Buffer[] = [];
    for (let offset = 0; offset < decoded.stdout.length; offset += frameBytes(size)) {
      frames.push(decoded.stdout.subarray(offset, offset + frameBytes(size)));
    }
    return frames;
  }

  function expectedStrip(snapshot: MediaSnapshot): Strip {
    const view = overlayView(snapshot, Date.parse(snapshot.serverTime));
    return renderOverlay(view, plainLook, size).lowerThird!;
  }

  const pidOf = (which: 'source' | 'encoder'): number => app.get(Director).processes![which]!;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'kworum-media-'));
    const serverUrl = await server.listen();
    const environment = { SERVER_URL: serverUrl, MEDIA_KEY: mediaKey, DATA_DIR: dataDir };
    const config = readConfig({ ...environment, PROGRAMME_SIZE: '640x360', PATH: process.env['PATH'] });
    app = await NestFactory.createApplicationContext(MediaModule.with(config), { logger: false });
  });
  afterAll(async () => {
    await app.close();
    await server.close();
    await rm(dataDir, { recursive: true });
  });

  it('shows each state of the meeting and no other', async () => {
    const states = [
      () => server.show({}),
      () => server.show({ floor: aFloor() }),
      () => server.show({ vote: aVote({ status: 'open', cast: 9 }) }),
      () => server.show({ vote: aVote({ status: 'open', cast: 13 }) }),
      () => server.show({ vote: aVote({ status: 'closed', cast: 14 }) }),
      () => server.show({ vote: { ...anAnnouncedVote(), announcedAt: server.clock } }),
    ];
    const seen: { strip: Strip; frame: Buffer }[] = [];
    for (const show of states) {
      const strip = expectedStrip(show());
      const frames = await framesOf(await nextSegment());
      expect(frames).toHaveLength(25);
      seen.push({ strip, frame: frames.at(-1)! });
    }
    const differences = seen.map(({ strip }) =>
      seen.map(({ frame }) => Math.round(stripDifference(frame, size, strip) * 10) / 10),
    );
    differences.forEach((row, shown) =>
      row.forEach((difference, other) => {
        if (shown === other) expect(difference).toBeLessThan(sameWithin);
        else expect(difference).toBeGreaterThan(3 * row[shown]!);
      }),
    );
  }, 40_000);

  it('makes segments of exactly one second, with their time on air, and a master playlist', async () => {
    const { segments } = await playlistWhen((playlist) => playlist.segments.length >= 4);
    expect(segments.map(({ durationSeconds }) => durationSeconds)).toEqual(segments.map(() => 1));
    const last = segments.at(-1)!;
    expect(last.startedAt - segments.at(-2)!.startedAt).toBe(1000);
    expect(Math.abs(Date.now() - last.startedAt)).toBeLessThan(3000);
    const master = await readFile(path.join(folder(), 'master.m3u8'), 'utf8');
    expect(master).toMatch(
      /CODECS="avc1\.6400[0-9a-f]{2},mp4a\.40\.2",RESOLUTION=640x360,FRAME-RATE=25\.000/,
    );
  }, 20_000);

  it('drops a state that is older than the one shown', async () => {
    const strip = expectedStrip(server.show({ floor: aFloor() }));
    server.showLate({});
    const [frame] = await framesOf(await nextSegment());
    expect(stripDifference(frame!, size, strip)).toBeLessThan(sameWithin);
  }, 20_000);

  it('goes on without the server and follows it again when it is back', async () => {
    const back = server.dropConnections();
    const strip = expectedStrip(server.show({ agenda: anAgenda(7) }));
    await back;
    const [frame] = await framesOf(await nextSegment());
    expect(stripDifference(frame!, size, strip)).toBeLessThan(sameWithin);
  }, 20_000);

  it('shows the slate while the source is silent, and the source again, without a discontinuity', async () => {
    const { councilName } = aRoom().meeting;
    const slate = renderSlate(councilName, plainLook, size);
    /** Above the lower third, below the badge. */
    const middle = [size.width * 60, size.width * 220] as const;
    const slateShare = (frame: Buffer): number => {
      let near = 0;
      for (let at = middle[0]; at < middle[1]; at += 1)
        near += Math.abs(frame[at]! - slate[at]!) < 12 ? 1 : 0;
      return near / (middle[1] - middle[0]);
    };
    const before = await nextSegment();
    expect(slateShare((await framesOf(before)).at(-1)!)).toBeLessThan(0.5);
    const silentSince = Date.now();
    process.kill(pidOf('source'), 'SIGSTOP');
    const { segments } = await playlistWhen((playlist) =>
      playlist.segments.some(({ startedAt }) => startedAt > silentSince + 1000),
    );
    const silent = segments.find(({ startedAt }) => startedAt > silentSince + 1000)!;
    for (const frame of await framesOf(silent)) expect(slateShare(frame)).toBeGreaterThan(0.95);
    const back = await playlistWhen((playlist) =>
      playlist.segments.some(({ startedAt }) => startedAt > silentSince + 8000),
    );
    expect(slateShare((await framesOf(back.segments.at(-1)!)).at(-1)!)).toBeLessThan(0.5);
    expect(back.segments.filter(({ discontinuity }) => discontinuity)).toEqual([]);
    expect(back.segments.every(({ durationSeconds }) => durationSeconds === 1)).toBe(true);
  }, 30_000);

  it('continues the playlist after a discontinuity when the encoder is killed', async () => {
    const killed = pidOf('encoder');
    process.kill(killed, 'SIGKILL');
    const { segments } = await playlistWhen((playlist) =>
      playlist.segments.slice(0, -1).some(({ discontinuity }) => discontinuity),
    );
    const first = segments.findIndex(({ discontinuity }) => discontinuity);
    const [before, after] = [segments[first - 1]!, segments[first]!];
    expect(pidOf('encoder')).not.toBe(killed);
    expect(after.sequence).toBe(before.sequence + 1);
    expect(after.init).not.toBe(before.init);
    expect(after.startedAt - before.startedAt).toBeLessThan(4000);
    expect(await framesOf(after)).toHaveLength(25);
  }, 20_000);

  it('ends the programme of a meeting properly when another one is on air', async () => {
    const another = testId(1, 2);
    const ended = playlistWhen((playlist) => playlist.ended);
    server.show({ meetingId: another });
    expect((await ended).segments.length).toBeGreaterThan(0);
    const { segments } = await playlistWhen((playlist) => playlist.segments.length > 1, another);
    expect(segments[0]).toMatchObject({ sequence: 0, discontinuity: false });
  }, 20_000);

  it('shows the end of a closed meeting for some seconds and then ends the playlist', async () => {
    const another = testId(1, 2);
    const closedAt = Date.now();
    server.show({ meetingId: another, meeting: { ...aRoom().meeting, phase: 'closed' } });
    const { segments } = await playlistWhen((playlist) => playlist.ended, another);
    expect(segments.at(-1)!.startedAt).toBeGreaterThan(closedAt + 5000);
    expect(app.get(Director).processes).toBeNull();
  }, 20_000);
});
