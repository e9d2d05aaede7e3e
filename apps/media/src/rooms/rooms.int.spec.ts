import { randomUUID } from 'node:crypto';
import { plainProgramme, type RtcOffer, type RtcPurpose } from '@kworum/contracts';
import { aRoom, testId } from '@kworum/testing';
import { greenness } from '../green-picture.fixture';
import { OnAir, encoderStarts } from '../on-air.fixture';
import { RtcBrowser } from './browser.fixture';

const camera: RtcPurpose = { kind: 'source', name: 'Kamera' };
const monitor: RtcPurpose = { kind: 'monitor' };

describe('WebRTC of the programme', () => {
  let on: OnAir;
  let browser: RtcBrowser;

  beforeAll(async () => {
    on = await OnAir.start({ PROGRAMME_SOURCES: 'Sala=test,Kamera=whip' });
    const available = on.server.roomsWhen((report) => report.available);
    on.server.show({});
    await available;
    browser = await RtcBrowser.open((offer) => on.server.offer(offer));
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    await on?.close();
  }, 30_000);

  const lastFrame = async (): Promise<Buffer> => (await on.framesOf(await on.nextSegment())).at(-1)!;
  const offerOf = (change: Partial<RtcOffer>): RtcOffer => ({
    ...{ meetingId: aRoom().meetingId, sessionId: randomUUID(), purpose: monitor, sdp: 'v=0\r\n', ...change },
  });

  it.each(['video/VP8', 'video/H264'])(
    'has on air what a browser’s camera publishes as %s, until it hangs up',
    async (mimeType) => {
      expect(greenness(await lastFrame())).toBeLessThan(0.1);
      const alive = on.server.reportWhen(({ sources }) => sources[1]!.alive);
      const id = await browser.publish(camera, { mimeType });
      expect((await alive).sources[1]).toMatchObject({ name: 'Kamera', kind: 'whip' });
      on.server.order({ ...plainProgramme, source: 'Kamera' });
      await on.server.reportWhen(({ onAir }) => onAir === 'Kamera');
      expect(greenness(await lastFrame())).toBeGreaterThan(0.5);
      on.server.endSession(id);
      await on.server.reportWhen(({ onAir }) => onAir === 'Sala');
      on.server.order(plainProgramme);
    },
    40_000,
  );

  it('fits whatever size a camera has, and follows it when it is turned', async () => {
    const id = await browser.publish(camera, { video: { width: 320, height: 240 } });
    const upright = { width: { exact: 240 }, height: { exact: 320 } };
    await on.server.reportWhen(({ sources }) => sources[1]!.alive);
    on.server.order({ ...plainProgramme, source: 'Kamera' });
    await on.server.reportWhen(({ onAir }) => onAir === 'Kamera');
    const wide = greenness(await lastFrame());
    const decoder = on.director.processes!.sources[1];
    await browser.page.evaluate(`turn(${JSON.stringify(id)}, ${JSON.stringify(upright)})`);
    let tall = wide;
    while (tall > wide - 0.2) tall = greenness(await lastFrame());
    expect(tall).toBeGreaterThan(0.2);
    expect(on.director.processes!.sources[1]).toBe(decoder);
    on.server.endSession(id);
    on.server.order(plainProgramme);
    await on.server.reportWhen(({ onAir }) => onAir === 'Sala');
  }, 60_000);

  it('shows the programme to a browser that looks on, picture and sound', async () => {
    const good = on.server.roomsWhen(({ sessions }) => sessions.some(({ quality }) => quality === 'good'));
    const id = await browser.watch(monitor);
    await browser.receivedWhen(id, 'video.framesDecoded > 25');
    await browser.heardWhen(id, 'loudness > 0.004');
    expect((await browser.received(id)).video).toMatchObject({ frameWidth: 640, frameHeight: 360 });
    const [lowerThird, above] = [await browser.brightness(id, 0.9), await browser.brightness(id, 0.5)];
    expect(lowerThird).toBeGreaterThan(200);
    expect(above).toBeLessThan(180);
    expect((await good).sessions).toMatchObject([{ sessionId: id, purpose: monitor, connected: true }]);
    on.server.endSession(id);
    await on.server.roomsWhen(({ sessions }) => sessions.length === 0);
  }, 30_000);

  it('takes whoever comes back in the place of its first connection', async () => {
    await browser.publish(camera);
    const second = await browser.publish(camera);
    const { sessions } = await on.server.roomsWhen((report) =>
      report.sessions.some(({ connected }) => connected),
    );
    expect(sessions.map(({ sessionId }) => sessionId)).toEqual([second]);
    on.server.endSession(second);
    await on.server.roomsWhen((report) => report.sessions.length === 0);
  }, 20_000);

  it('says why it does not take an offer', async () => {
    const refused: [Partial<RtcOffer>, string][] = [
      [{}, 'unusable-offer'],
      [{ sdp: 'x'.repeat(5000) }, 'unusable-offer'],
      [{ meetingId: testId(1, 9) }, 'not-on-air'],
      [{ purpose: { kind: 'source', name: 'Sala' } }, 'unknown-source'],
      [{ purpose: { kind: 'source', name: 'Obca' } }, 'unknown-source'],
    ];
    for (const [change, code] of refused) {
      expect(await on.server.offer(offerOf(change))).toMatchObject({ ok: false, code });
    }
  });

  it('has another worker when one is killed; sessions are told gone, the programme does not notice', async () => {
    await browser.watch(monitor);
    await on.server.roomsWhen(({ sessions }) => sessions.some(({ connected }) => connected));
    const { encoder } = on.director.processes!;
    const killed = on.director.rtcWorker!;
    const gone = on.server.roomsWhen(({ available }) => !available);
    const back = on.server.roomsWhen(({ available, sessions }) => available && sessions.length === 0);
    process.kill(killed, 'SIGKILL');
    expect((await gone).sessions).toEqual([]);
    await back;
    expect(on.director.rtcWorker).not.toBe(killed);
    const again = await browser.watch(monitor);
    await browser.receivedWhen(again, 'video.framesDecoded > 10');
    const { segments } = await on.playlistWhen((playlist) => playlist.segments.length > 5);
    expect(encoderStarts(segments)).toEqual([]);
    expect(on.director.processes!.encoder).toBe(encoder);
  }, 30_000);

  it('hangs up on who publishes when another meeting comes on air, so that an encoder comes to that one', async () => {
    const id = await browser.publish(camera);
    await on.server.reportWhen(({ sources }) => sources[1]!.alive);
    const next = testId(3, 1);
    const nextServed = on.server.roomsWhen(({ meetingId }) => meetingId === next);
    on.server.show({ meetingId: next });
    await browser.hungUpOn(id);
    expect(await nextServed).toMatchObject({ available: true, sessions: [] });
  }, 20_000);
});
