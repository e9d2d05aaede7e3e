import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MediaSnapshot, RecordingOrder, TimedSnapshot } from '@kworum/contracts';
import { anAgenda, aRoom, testId } from '@kworum/testing';
import { plainLook, renderOverlay, overlayView, stripDifference } from '../overlay';
import { size } from '../program/decoding.fixture';
import { difference, meetingId, noon, RecordedMeeting } from './recorded-meeting.fixture';
import { runJob } from './run-job';

/** From noon on the first item, from two seconds after it the second one. */
function told(seconds: number, current: number): TimedSnapshot & { readonly snapshot: MediaSnapshot } {
  const at = noon + seconds * 1000;
  const room = aRoom({ agenda: anAgenda(current) });
  return { at, snapshot: { ...room, audience: 'media', serverTime: new Date(at).toISOString() } };
}
const snapshots = [told(-10, 1), told(2, 2)];

describe('the overlay drawn anew', () => {
  let meeting: RecordedMeeting;
  let server: Server;
  let asked: string[];
  const order: RecordingOrder = {
    ...{ jobId: testId(9, 1), meetingId, meetingTitle: 'Sesja', job: { kind: 're-render' }, chapters: [] },
  };
  beforeAll(async () => {
    meeting = await RecordedMeeting.make();
    asked = [];
    server = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization ?? ''}`);
      if (!request.url?.endsWith('/snapshots')) return response.writeHead(404).end();
      return response.end(snapshots.map((line) => `${JSON.stringify(line)}\n`).join(''));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }, 30_000);
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await meeting.remove();
  });

  it('is over the clean picture at every moment as it was then, at the same times, the earlier one kept', async () => {
    const { port } = server.address() as AddressInfo;
    const [before, plain] = [await meeting.picture('programme'), await meeting.decodedPicture('clean')];
    const place = { ...meeting.place, serverUrl: `http://127.0.0.1:${port}` };
    const done: number[] = [];
    await runJob(order, place, (share) => done.push(share));
    expect(asked[0]).toBe(`/api/media/meetings/${meetingId}/snapshots Bearer ${place.mediaKey}`);

    const after = await meeting.picture('programme');
    const times = (one: typeof after) => one.segments.map((each) => [each.startedAt, each.durationSeconds]);
    expect(times(after)).toEqual(times(before));
    expect(after.ended).toBe(true);
    const { frames, sound } = await meeting.decodedPicture('programme');
    expect(frames).toHaveLength(165);
    expect(Math.abs(sound.length / 96_000 - 6.6)).toBeLessThan(0.15);
    const strips = snapshots.map(
      ({ at, snapshot }) => renderOverlay(overlayView(snapshot, at), plainLook, size).lowerThird!,
    );
    // The second item begins with frame 50, and not a frame earlier or later.
    for (const [index, shown] of [
      [0, 0],
      [49, 0],
      [50, 1],
      [99, 1],
      [100, 1],
      [164, 1],
    ] as const) {
      const [same, other] = [shown, 1 - shown].map((which) =>
        stripDifference(frames[index]!, size, strips[which]!),
      );
      expect(same).toBeLessThan(other! / 2);
      const middle = (frame: Buffer): Buffer => frame.subarray(size.width * 40, size.width * 100);
      expect(difference(middle(frames[index]!), middle(plain.frames[index]!))).toBeLessThan(4);
    }
    expect(done.at(-1)).toBe(1);

    expect(times(await meeting.picture('programme', 'earlier-1'))).toEqual(times(before));
    expect((await meeting.decodedPicture('programme', 'earlier-1')).frames).toHaveLength(165);
    const beside = (await readdir(place.directory)).filter((file) => /^programme.*mp4$/.test(file));
    expect(new Set(beside)).toEqual(new Set(after.segments.map(({ file }) => file)));
    await runJob(order, place, () => undefined);
    expect(await meeting.picture('programme')).toEqual(after);
    expect((await readdir(place.directory)).filter((file) => file.startsWith('earlier'))).toEqual([
      'earlier-1',
    ]);
  }, 60_000);

  it('is not drawn without a word of what was to be seen', async () => {
    const place = {
      ...meeting.place,
      serverUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    };
    snapshots.length = 0;
    await expect(runJob({ ...order, jobId: testId(9, 2) }, place, () => undefined)).rejects.toMatchObject({
      code: 'no-snapshots',
    });
  }, 30_000);
});
