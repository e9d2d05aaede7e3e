import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../config/config';
import type { ProgrammeSource } from '../config/programme-source';
import { frameBytes, framesPerSecond, soundBytesPerFrame } from '../picture-format';
import { sourceArguments } from './source-arguments';
import { SourceProcess } from './source.process';

const size = { width: 320, height: 180 };
const ffmpeg = (): string =>
  readConfig({ MEDIA_KEY: 'the-secret-of-this-test', PATH: process.env['PATH'] }).ffmpeg;

interface Decoded {
  readonly frames: number;
  readonly soundFrames: number;
  readonly said: string;
}

/** Decodes a source until it ends, or until so many frames are there. */
function decode(source: ProgrammeSource, mostFrames = Number.POSITIVE_INFINITY): Promise<Decoded> {
  return new Promise((resolve) => {
    let [pictureBytes, soundBytes] = [0, 0];
    const decoder = new SourceProcess(ffmpeg(), sourceArguments(source, size, true), {
      picture: (chunk) => {
        pictureBytes += chunk.length;
        if (pictureBytes >= mostFrames * frameBytes(size)) decoder.end();
      },
      sound: (chunk) => (soundBytes += chunk.length),
      ended: (_, said) =>
        resolve({
          frames: pictureBytes / frameBytes(size),
          soundFrames: soundBytes / soundBytesPerFrame,
          said,
        }),
    });
  });
}

async function run(arguments_: readonly string[]): Promise<void> {
  const child = spawn(ffmpeg(), ['-v', 'error', '-y', ...arguments_], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=320x240:r=30'];
const sound = ['-f', 'lavfi', '-i', 'sine=f=440'];
const coded = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '30'];

describe('decoding a source', () => {
  let directory: string;
  beforeAll(async () => (directory = await mkdtemp(path.join(tmpdir(), 'kworum-source-'))));
  afterAll(() => rm(directory, { recursive: true }));

  it('gives picture and sound of a file in step, at the programme’s rate, over and over', async () => {
    const file = path.join(directory, 'session.mp4');
    await run([...picture, ...sound, '-t', '1', ...coded, '-c:a', 'aac', file]);
    const { frames, soundFrames } = await decode({ kind: 'file', path: file }, 2 * framesPerSecond);
    expect(frames).toBeGreaterThanOrEqual(2 * framesPerSecond);
    expect(Math.abs(frames - soundFrames)).toBeLessThan(6);
  }, 20_000);

  it('says that a file has no sound', async () => {
    const file = path.join(directory, 'silent.mp4');
    await run([...picture, '-t', '1', ...coded, file]);
    expect((await decode({ kind: 'file', path: file })).said).toContain(
      "Stream map '0:a:0' matches no streams",
    );
  }, 20_000);

  it('takes what an encoder pushes and ends when the push ends', async () => {
    const url = `rtmp://127.0.0.1:${await freePort()}/live/sala`;
    const decoded = decode({ kind: 'rtmp', url });
    const pushed = ['-t', '4', ...coded, '-tune', 'zerolatency', '-c:a', 'aac', '-f', 'flv', url];
    let ended = false;
    void decoded.then(() => (ended = true));
    // The listener opens its port at its own time: a push that comes too early is refused at once.
    const push = async (): Promise<void> => {
      await run(['-v', 'quiet', '-re', ...picture, '-re', ...sound, ...pushed]);
      if (!ended) await Promise.race([decoded, push()]);
    };
    await Promise.all([push(), decoded]);
    const { frames, soundFrames } = await decoded;
    expect(frames).toBeGreaterThan(framesPerSecond);
    expect(Math.abs(frames - soundFrames)).toBeLessThan(6);
  }, 20_000);
});
