import { Logger } from '@nestjs/common';
import { frameBytes, soundBytesPerFrame } from '../picture-format';
import { ffmpeg, freeUdpPort, size } from './decoding.fixture';
import { type MonitorPlan, plainPlan } from './encoder-plan';
import { EncoderSupervisor } from './encoder-supervisor';
import { FrameClock } from './frame-clock';
import { MonitorSocket } from './monitor.fixture';

/** An encoder that is fed at the programme's pace: a grey picture, and a tone. */
class FedEncoder {
  private readonly encoder: EncoderSupervisor;
  private readonly clock: FrameClock;
  private readonly waiting: { frames: number; resolve: () => void }[] = [];
  private framesOut = 0;

  constructor(monitor: MonitorPlan) {
    const logger = new Logger();
    logger.error = (message: unknown) => {
      throw new Error(String(message));
    };
    const sink = {
      init: () => undefined,
      fragment: ({ frames }: { frames: number }) => this.came(frames),
      runEnded: () => undefined,
    };
    this.encoder = new EncoderSupervisor(ffmpeg(), { ...plainPlan(size), monitor }, [sink], logger);
    const picture = Buffer.alloc(frameBytes(size), 128);
    picture.fill(90, 0, size.width * size.height);
    const sound = Buffer.alloc(soundBytesPerFrame);
    for (let sample = 0; sample < sound.length / 4; sample += 1) {
      const value = Math.round(9000 * Math.sin((sample * 2 * Math.PI) / 48));
      sound.writeInt16LE(value, sample * 4);
      sound.writeInt16LE(value, sample * 4 + 2);
    }
    this.clock = new FrameClock((_, onAir) => this.encoder.write(picture, sound, onAir, () => undefined));
  }

  get starts(): number {
    return this.encoder.starts;
  }

  /** So many more frames have left for the playlist. */
  frames(count: number): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ frames: this.framesOut + count, resolve }));
  }

  async close(): Promise<void> {
    this.clock.close();
    await this.encoder.close();
  }

  private came(frames: number): void {
    this.framesOut += frames;
    for (const { frames: wanted, resolve } of this.waiting) if (this.framesOut >= wanted) resolve();
  }
}

describe('the monitor of the programme', () => {
  let plan: MonitorPlan;
  let fed: FedEncoder;

  beforeAll(async () => {
    plan = {
      video: { port: await freeUdpPort(), ssrc: 11_001, payloadType: 102 },
      sound: { port: await freeUdpPort(), ssrc: 11_002, payloadType: 111 },
    };
    fed = new FedEncoder(plan);
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
