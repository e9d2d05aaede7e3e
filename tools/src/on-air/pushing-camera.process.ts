import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { codedPicture, codedSize } from './coded-picture';
import { ffmpegProgram } from './ffmpeg-program';

const framesPerSecond = 25;
const frameMs = 1000 / framesPerSecond;
const sampleRate = 48_000;
const samplesPerFrame = sampleRate / framesPerSecond;
const framesOfFlash = 2;
const beepHertz = 1000;
const beepAmplitude = 16_000;
const restartMs = 500;
/** Frames that an encoder without a listener may keep waiting. */
const mostWaiting = 25;

/** How wrong the clocks of a camera are, in millionths; above 0: too fast. */
export interface CameraClocks {
  /** Of the camera as a whole: frames come too soon, each with its sound. */
  readonly camera?: number;
  /** Of its sound card against the camera: more samples come than should, and are stamped with the camera's time. */
  readonly sound?: number;
}

/**
 * The encoder of a hall that pushes its picture over RTMP, with a flash and a beep once a second and the time in
 * every picture. When its connection breaks it tries again by itself until it is closed or paused.
 */
export class PushingCamera {
  private child: ChildProcess | null = null;
  private readonly clock: NodeJS.Timeout;
  private startedAt = 0;
  private frame = 0;
  private waiting = 0;
  private restart: NodeJS.Timeout | null = null;
  private paused = false;

  constructor(
    private readonly url: string,
    private readonly clocks: CameraClocks = {},
  ) {
    this.start();
    this.clock = setInterval(() => this.tick(), frameMs / 4);
  }

  /** Its cable is cut: the encoder is killed. */
  pull(): void {
    this.paused = true;
    this.child?.kill('SIGKILL');
  }

  /** Its cable is back. */
  plug(): void {
    this.paused = false;
    if (this.child === null && this.restart === null) this.start();
  }

  close(): void {
    this.paused = true;
    clearInterval(this.clock);
    if (this.restart) clearTimeout(this.restart);
    this.child?.kill('SIGKILL');
  }

  private start(): void {
    this.restart = null;
    if (this.paused) return;
    const child = spawn(ffmpegProgram(), pushArguments(this.url, this.soundPace), {
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    this.startedAt = Date.now();
    this.frame = 0;
    this.waiting = 0;
    // A broken pipe is the end of the process, which `close` reports.
    child.stdin?.on('error', () => undefined);
    (child.stdio[3] as Writable).on('error', () => undefined);
    child.once('close', () => {
      this.child = null;
      if (!this.paused) this.restart = setTimeout(() => this.start(), restartMs);
    });
  }

  /** Samples that it makes for each that it should. */
  private get soundPace(): number {
    return 1 + (this.clocks.sound ?? 0) / 1e6;
  }

  private tick(): void {
    const { child } = this;
    if (!child?.stdin) return;
    const ownFrameMs = frameMs / (1 + (this.clocks.camera ?? 0) / 1e6);
    while (this.startedAt + this.frame * ownFrameMs <= Date.now()) {
      const flashes = this.frame % framesPerSecond < framesOfFlash;
      // Sound and picture of a frame are left out together, so that both stay in step.
      if (this.waiting < mostWaiting) {
        this.waiting += 1;
        (child.stdio[3] as Writable).write(this.sound(flashes));
        child.stdin.write(codedPicture(Date.now(), flashes), () => (this.waiting -= 1));
      }
      this.frame += 1;
    }
  }

  /** Of the present frame; a beep begins with its first sample. */
  private sound(beeps: boolean): Buffer {
    const perFrame = samplesPerFrame * this.soundPace;
    return soundOf(beeps, Math.round((this.frame + 1) * perFrame) - Math.round(this.frame * perFrame));
  }
}

function pushArguments(url: string, soundPace: number): string[] {
  const stamped = soundPace === 1 ? [] : ['-af', `asetpts=PTS/${soundPace}`];
  const asDescribed = ['-probesize', '32', '-analyzeduration', '0', '-thread_queue_size', '64'];
  return [
    ...['-v', 'error', ...asDescribed, '-f', 'rawvideo', '-pix_fmt', 'gray'],
    ...['-s', `${codedSize.width}x${codedSize.height}`, '-r', `${framesPerSecond}`, '-i', 'pipe:0'],
    ...[...asDescribed, '-f', 's16le', '-ar', `${sampleRate}`, '-ac', '2', '-i', 'pipe:3'],
    ...['-map', '0:v', '-map', '1:a', '-vf', 'scale=640:360:flags=neighbor', '-pix_fmt', 'yuv420p'],
    ...['-c:v', 'libx264', '-preset', 'superfast', '-tune', 'zerolatency', '-g', '25', '-b:v', '1500k'],
    ...[...stamped, '-c:a', 'aac', '-b:a', '128k', '-flush_packets', '1', '-f', 'flv', url],
  ];
}

function soundOf(beeps: boolean, samples: number): Buffer {
  const sound = Buffer.alloc(samples * 4);
  for (let sample = 0; beeps && sample < samples; sample += 1) {
    const value = Math.round(beepAmplitude * Math.sin((2 * Math.PI * beepHertz * sample) / sampleRate));
    sound.writeInt16LE(value, sample * 4);
    sound.writeInt16LE(value, sample * 4 + 2);
  }
  return sound;
}
