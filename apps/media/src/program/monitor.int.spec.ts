import { freeUdpPort } from './decoding.fixture';
import type { MonitorPlan } from './encoder-plan';
import { FedEncoder } from './fed-encoder.fixture';
import { MonitorSocket } from './monitor.fixture';

describe('the monitor of the programme', () => {
  let plan: MonitorPlan;
  let fed: FedEncoder;

  beforeAll(async () => {
    plan = {
      video: { port: await freeUdpPort(), ssrc: 11_001, payloadType: 102 },
      sound: { port: await freeUdpPort(), ssrc: 11_002, payloadType: 111 },
    };
    fed = new FedEncoder({ monitor: plan });
  });
  afterAll(() => fed.close());

  it('may be away: the programme does not notice', async () => {
    await fed.frames(25);
    expect(fed.starts).toBe(1);
  }, 20_000);

  it('gets a picture that can be decoded from the next keyframe on, whenever it comes', async () => {
    const socket = new MonitorSocket(plan.video);
    await socket.listen();
    const means = ['-vf', 'signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-'];
    const listing = await socket.decoded('video', 'H264/90000', [...means, '-frames:v', '25', '-f', 'null']);
    await socket.close();
    const levels = [...listing.matchAll(/YAVG=([\d.]+)/g)].map(([, level]) => Number(level));
    expect(levels.length).toBeGreaterThanOrEqual(25);
    for (const level of levels) expect(Math.abs(level - 90)).toBeLessThan(2);
    expect([...socket.seen]).toEqual(['102 of 11001']);
  }, 20_000);

  it('gets the sound as Opus, and the programme goes on when it leaves', async () => {
    const socket = new MonitorSocket(plan.sound);
    await socket.listen();
    const loudness = ['-af', 'astats=metadata=1:reset=1,ametadata=print:key=lavfi.astats.1.RMS_level:file=-'];
    const listing = await socket.decoded('audio', 'opus/48000/2', [...loudness, '-t', '1', '-f', 'null']);
    await socket.close();
    const levels = [...listing.matchAll(/RMS_level=(-?[\d.]+)/g)].map(([, level]) => Number(level));
    expect(levels.length).toBeGreaterThan(40);
    // A sine of 9000 of 32768: -11.2 dB and 3 dB less for its mean.
    for (const level of levels.slice(-20)) expect(Math.abs(level + 14.2)).toBeLessThan(1.5);
    expect([...socket.seen]).toEqual(['111 of 11002']);
    await fed.frames(50);
    expect(fed.starts).toBe(1);
  }, 20_000);
});
