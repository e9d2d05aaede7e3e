import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MediaSnapshot } from '@kworum/contracts';
import {
  aFloor,
  anAgenda,
  anAnnouncedSecretVote,
  anAnnouncedVote,
  aRoom,
  aVote,
  testId,
} from '@kworum/testing';
import { OnAir, size, encoderStarts } from './on-air.fixture';
import { overlayView, plainLook, renderOverlay, type Strip, stripDifference } from './overlay';
import { renderSlate } from './program/slate';

/** Luma that encoding may change on average; another state differs by several times as much. */
const sameWithin = 1.5;

describe('the programme on air', () => {
  let on: OnAir;

  /** The largest part of the overlay, and the one above it. */
  interface Expected {
    readonly strip: Strip;
    readonly above: Strip | null;
  }

  function expected(snapshot: MediaSnapshot): Expected {
    const view = overlayView(snapshot, Date.parse(snapshot.serverTime));
    const { names, lowerThird, clock } = renderOverlay(view, plainLook, size);
    return { strip: names ?? lowerThird!, above: clock };
  }

  function differenceOf(frame: Buffer, { strip, above }: Expected): number {
    return stripDifference(frame, size, strip, above);
  }

  const pidOf = (which: 'source' | 'encoder'): number => on.director.processes![which]!;

  beforeAll(async () => (on = await OnAir.start()));
  afterAll(() => on.close());

  it('shows each state of the meeting and no other', async () => {
    const states = [
      () => on.server.show({}),
      () => on.server.show({ floor: aFloor() }),
      () => on.server.show({ vote: aVote({ status: 'open', cast: 9 }) }),
      () => on.server.show({ vote: aVote({ status: 'open', cast: 13 }) }),
      () => on.server.show({ vote: aVote({ status: 'closed', cast: 14 }) }),
      () => on.server.show({ vote: { ...anAnnouncedVote(), announcedAt: on.server.clock } }),
      () => on.server.show({ vote: { ...anAnnouncedSecretVote(), announcedAt: on.server.clock } }),
    ];
    const seen: { expected: Expected; frame: Buffer }[] = [];
    for (const show of states) {
      const shown = expected(show());
      const frames = await on.framesOf(await on.nextSegment());
      expect(frames).toHaveLength(25);
      seen.push({ expected: shown, frame: frames.at(-1)! });
    }
    const differences = seen.map((one) =>
      seen.map(({ frame }) => Math.round(differenceOf(frame, one.expected) * 10) / 10),
    );
    differences.forEach((row, shown) =>
      row.forEach((difference, other) => {
        if (shown === other) expect(difference).toBeLessThan(sameWithin);
        else expect(difference).toBeGreaterThan(3 * row[shown]!);
      }),
    );
  }, 40_000);

  it('makes segments of exactly one second, with their time on air, and a master playlist', async () => {
    const { segments } = await on.playlistWhen((playlist) => playlist.segments.length >= 4);
    expect(segments.map(({ durationSeconds }) => durationSeconds)).toEqual(segments.map(() => 1));
    const last = segments.at(-1)!;
    expect(last.startedAt - segments.at(-2)!.startedAt).toBe(1000);
    expect(Math.abs(Date.now() - last.startedAt)).toBeLessThan(10_000);
    const master = await readFile(path.join(on.folder(), 'master.m3u8'), 'utf8');
    expect(master).toMatch(
      /CODECS="avc1\.6400[0-9a-f]{2},mp4a\.40\.2",RESOLUTION=640x360,FRAME-RATE=25\.000/,
    );
  }, 20_000);

  it('drops a state that is older than the one shown', async () => {
    const strip = expected(on.server.show({ floor: aFloor() }));
    on.server.showLate({});
    const [frame] = await on.framesOf(await on.nextSegment());
    expect(differenceOf(frame!, strip)).toBeLessThan(sameWithin);
  }, 20_000);

  it('goes on without the server and follows it again when it is back', async () => {
    const back = on.server.dropConnections();
    const strip = expected(on.server.show({ agenda: anAgenda(7) }));
    await back;
    const [frame] = await on.framesOf(await on.nextSegment());
    expect(differenceOf(frame!, strip)).toBeLessThan(sameWithin);
  }, 20_000);

  it('shows the slate while the source is silent, and the source again, without a discontinuity', async () => {
    const { councilName } = aRoom().meeting;
    const slate = renderSlate({ councilName, announcement: '' }, plainLook, size);
    /** Above the lower third, below the badge. */
    const middle = [size.width * 60, size.width * 220] as const;
    const slateShare = (frame: Buffer): number => {
      let near = 0;
      for (let at = middle[0]; at < middle[1]; at += 1)
        near += Math.abs(frame[at]! - slate[at]!) < 12 ? 1 : 0;
      return near / (middle[1] - middle[0]);
    };
    const before = await on.nextSegment();
    expect(slateShare((await on.framesOf(before)).at(-1)!)).toBeLessThan(0.5);
    const silentSince = Date.now();
    process.kill(pidOf('source'), 'SIGSTOP');
    const { segments } = await on.playlistWhen((playlist) =>
      playlist.segments.some(({ startedAt }) => startedAt > silentSince + 1000),
    );
    const silent = segments.find(({ startedAt }) => startedAt > silentSince + 1000)!;
    for (const frame of await on.framesOf(silent)) expect(slateShare(frame)).toBeGreaterThan(0.95);
    const back = await on.playlistWhen((playlist) =>
      playlist.segments.some(({ startedAt }) => startedAt > silentSince + 8000),
    );
    expect(slateShare((await on.framesOf(back.segments.at(-1)!)).at(-1)!)).toBeLessThan(0.5);
    expect(encoderStarts(back.segments)).toEqual([]);
    expect(back.segments.every(({ durationSeconds }) => durationSeconds === 1)).toBe(true);
  }, 30_000);

  it('continues the playlist after a discontinuity when the encoder is killed', async () => {
    const killed = pidOf('encoder');
    process.kill(killed, 'SIGKILL');
    const { segments } = await on.playlistWhen((playlist) =>
      encoderStarts(playlist.segments.slice(0, -1)).some(({ discontinuity }) => discontinuity),
    );
    const after = encoderStarts(segments)[0]!;
    const before = segments[segments.indexOf(after) - 1]!;
    expect(pidOf('encoder')).not.toBe(killed);
    expect(after.sequence).toBe(before.sequence + 1);
    expect(after.startedAt - before.startedAt).toBeLessThan(4000);
    expect(await on.framesOf(after)).toHaveLength(25);
  }, 20_000);

  it('ends the programme of a meeting properly when another one is on air', async () => {
    const another = testId(1, 2);
    const ended = on.playlistWhen((playlist) => playlist.ended);
    on.server.show({ meetingId: another });
    expect((await ended).segments.length).toBeGreaterThan(0);
    const { segments } = await on.playlistWhen((playlist) => playlist.segments.length > 1, another);
    expect(segments[0]).toMatchObject({ sequence: 0, discontinuity: false });
  }, 20_000);

  it('shows the end of a closed meeting for some seconds and then ends the playlist', async () => {
    const another = testId(1, 2);
    const closedAt = Date.now();
    on.server.show({ meetingId: another, meeting: { ...aRoom().meeting, phase: 'closed' } });
    const { segments } = await on.playlistWhen((playlist) => playlist.ended, another);
    expect(segments.at(-1)!.startedAt).toBeGreaterThan(closedAt + 5000);
    expect(on.director.processes).toBeNull();
  }, 20_000);
});
