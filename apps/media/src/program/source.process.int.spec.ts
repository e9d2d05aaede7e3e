import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { framesPerSecond } from '../picture-format';
import {
  coded,
  decode,
  freePort,
  freeUdpPort,
  loudness,
  onsets,
  picture,
  pushed,
  pushedAndHeld,
  pushUntil,
  run,
  sound,
} from './decoding.fixture';
import { RtspCamera } from './rtsp-camera.fixture';
import { decodedSound } from './source-arguments';

/** Frames, half a second: picture and sound come through pipes of their own and are cut off at one moment. */
const inStep = 12;
const passphrase = 'dziesiec-znakow';

describe('decoding a source', () => {
  let directory: string;
  beforeAll(async () => (directory = await mkdtemp(path.join(tmpdir(), 'kworum-source-'))));
  afterAll(() => rm(directory, { recursive: true }));

  it('gives picture and sound of a file in step, at the programme’s rate, over and over', async () => {
    const file = path.join(directory, 'session.mp4');
    await run([...picture, ...sound, '-t', '1', ...coded, '-c:a', 'aac', file]);
    const decoded = await decode({ kind: 'file', path: file }, { mostFrames: 2 * framesPerSecond });
    expect(decoded.frames).toBeGreaterThanOrEqual(2 * framesPerSecond);
    expect(Math.abs(decoded.frames - decoded.soundFrames)).toBeLessThan(inStep);
  }, 20_000);

  it('says that a file has no sound, and takes it silent', async () => {
    const file = path.join(directory, 'silent.mp4');
    await run([...picture, '-t', '1', ...coded, file]);
    const { said } = await decode({ kind: 'file', path: file });
    expect(said).toContain("Stream map '0:a:0' matches no streams");
    const silent = await decode({ kind: 'file', path: file }, { mostFrames: 20, withSound: false });
    expect(silent).toMatchObject({ soundFrames: 0, description: { sound: null, rate: 30 } });
    expect(silent.frames).toBeGreaterThanOrEqual(20);
  }, 20_000);

  it.each([
    [
      'a picture of odd sides',
      ['testsrc=s=321x243:r=25', 'sine=f=440:r=48000'],
      [],
      { width: 321, height: 243 },
    ],
    ['a tall picture', ['testsrc2=s=240x426:r=25', 'sine=f=440:r=48000'], [], { width: 240, height: 426 }],
    [
      'a picture whose rate varies',
      ["testsrc2=s=320x180:r=60,select='gt(mod(n\\,60)\\,20)+not(mod(n\\,7))'", 'sine=f=440:r=48000'],
      ['-vsync', 'vfr'],
      { width: 320, height: 180 },
    ],
    [
      'five pictures a second',
      ['testsrc2=s=320x180:r=5', 'sine=f=440:r=48000'],
      [],
      { width: 320, height: 180, rate: 5 },
    ],
    [
      'one channel at 44.1 kHz',
      ['testsrc2=s=320x180:r=25', 'sine=f=440:r=44100'],
      ['-ar', '44100', '-ac', '1'],
      { sound: { sampleRate: 44_100, channels: 1 } },
    ],
    [
      'six channels at 22.05 kHz',
      ['testsrc2=s=320x180:r=25', 'sine=f=440:r=22050,pan=5.1|FL=c0|FR=c0'],
      [],
      { sound: { sampleRate: 22_050, channels: 6 } },
    ],
  ])(
    'fits %s to the programme, with stereo at 48 kHz in step',
    async (name, inputs, options, brought) => {
      const file = path.join(directory, `${name}.mkv`);
      const streams = inputs.flatMap((input) => ['-f', 'lavfi', '-i', input]);
      const video = ['-c:v', 'ffv1', '-c:a', 'pcm_s16le'];
      expect(await run([...streams, '-t', '3', ...video, ...options, file])).toBe(0);
      const decoded = await decode({ kind: 'file', path: file }, { mostFrames: 2 * framesPerSecond });
      expect(decoded.description).toMatchObject(brought);
      expect(Math.abs(decoded.frames - decoded.soundFrames)).toBeLessThan(inStep);
      const [left, right] = [loudness(decoded.sound, 0), loudness(decoded.sound, 1)];
      expect(left).toBeGreaterThan(500);
      expect(right / left).toBeCloseTo(1, 1);
    },
    20_000,
  );

  it.each([
    ['too many', 1.002],
    ['too few', 0.998],
  ])(
    'holds sound to its time stamps when the sound card makes %s samples',
    async (_, pace) => {
      const [file, decoded] = [path.join(directory, `${pace}.mkv`), path.join(directory, `${pace}.raw`)];
      const beep = `aevalsrc='lt(mod(t/${pace}\\,1)\\,0.1)*sin(2000*PI*t)':s=48000,asetpts=PTS/${pace}`;
      const made = ['-f', 'lavfi', '-i', beep, '-t', '60', '-c:a', 'pcm_s16le', file];
      expect(await run(made)).toBe(0);
      expect(await run(['-i', file, ...decodedSound().slice(0, -1), decoded])).toBe(0);
      const late = onsets(await readFile(decoded)).map((seconds) => seconds - Math.round(seconds));
      expect(late.length).toBeGreaterThan(57);
      expect(Math.max(...late.map(Math.abs))).toBeLessThan(0.01);
    },
    20_000,
  );

  it('takes what an encoder pushes over RTMP and ends when the push ends', async () => {
    const url = `rtmp://127.0.0.1:${await freePort()}/live/sala`;
    const decoded = await pushUntil(decode({ kind: 'rtmp', url }), pushed(4, 'flv', url));
    expect(decoded.frames).toBeGreaterThan(framesPerSecond);
    expect(Math.abs(decoded.frames - decoded.soundFrames)).toBeLessThan(inStep);
    expect(decoded.description).toMatchObject({ width: 320, height: 240, sound: { channels: 1 } });
  }, 20_000);

  it('holds no picture back until the next one comes', async () => {
    const url = `rtmp://127.0.0.1:${await freePort()}/live/sala`;
    const decoded = decode({ kind: 'rtmp', url }, { lastLuma: (luma) => luma > 200, withSound: false });
    // Ended by this test when the last picture came, not by the silence after it that lets go of every picture.
    expect(await pushedAndHeld(decoded, 2 * framesPerSecond, url)).toMatchObject({ said: '' });
  }, 20_000);

  it.each(['live/inny-klucz', 'inna/sala'])(
    'takes no frame of an RTMP push with another key (%s)',
    async (key) => {
      const door = `rtmp://127.0.0.1:${await freePort()}`;
      const decoded = decode({ kind: 'rtmp', url: `${door}/live/sala` });
      expect(await pushUntil(decoded, pushed(4, 'flv', `${door}/${key}`))).toMatchObject({
        ...{ frames: 0, soundFrames: 0, description: null, how: 'a push with another key' },
      });
    },
    20_000,
  );

  it('gives up an RTMP connection that says nothing, so that the encoder finds the door free', async () => {
    const port = await freePort();
    const decoded = decode({ kind: 'rtmp', url: `rtmp://127.0.0.1:${port}/live/sala` });
    let ended = false;
    void decoded.then(() => (ended = true));
    const stranger = async (): Promise<void> => {
      const connection = createConnection(port, '127.0.0.1');
      await new Promise<void>((resolve) => {
        connection.on('error', () => undefined);
        connection.on('close', () => resolve());
      });
      if (!ended) await stranger();
    };
    await Promise.race([decoded, stranger()]);
    expect(await decoded).toMatchObject({ frames: 0, said: expect.stringContaining('handshake') as string });
  }, 20_000);

  it('takes what an encoder pushes over SRT with the passphrase', async () => {
    const url = `srt://127.0.0.1:${await freeUdpPort()}`;
    const push = pushed(4, 'mpegts', `${url}?passphrase=${passphrase}`);
    const decoded = await pushUntil(decode({ kind: 'srt', url, passphrase }), push);
    expect(decoded.frames).toBeGreaterThan(framesPerSecond);
    expect(Math.abs(decoded.frames - decoded.soundFrames)).toBeLessThan(inStep);
  }, 30_000);

  it.each(['', '?passphrase=inne-haslo-inne'])(
    'takes no SRT push with another passphrase or none (%j), and still the right one',
    async (key) => {
      const url = `srt://127.0.0.1:${await freeUdpPort()}`;
      const decoded = decode({ kind: 'srt', url, passphrase });
      let ended = false;
      void decoded.then(() => (ended = true));
      expect(await run(pushed(2, 'mpegts', `${url}${key}`))).not.toBe(0);
      expect(ended).toBe(false);
      await pushUntil(decoded, pushed(3, 'mpegts', `${url}?passphrase=${passphrase}`));
      expect((await decoded).frames).toBeGreaterThan(framesPerSecond);
    },
    30_000,
  );

  it('asks a camera for its picture over RTSP and ends when it hangs up', async () => {
    const camera = new RtspCamera();
    try {
      const url = await camera.start();
      const first = await decode({ kind: 'rtsp', url }, { mostFrames: 2 * framesPerSecond });
      expect(first.frames).toBeGreaterThanOrEqual(2 * framesPerSecond);
      expect(Math.abs(first.frames - first.soundFrames)).toBeLessThan(inStep);
      expect(loudness(first.sound, 0)).toBeGreaterThan(500);
      const second = decode({ kind: 'rtsp', url });
      const hangUp = setInterval(() => camera.hangUp(), 3000);
      expect((await second).frames).toBeGreaterThan(0);
      clearInterval(hangUp);
    } finally {
      await camera.close();
    }
  }, 30_000);
});
