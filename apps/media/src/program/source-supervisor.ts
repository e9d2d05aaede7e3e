import type { Logger } from '@nestjs/common';
import type { OpenedSource } from '../config/programme-source';
import type { PictureSize } from '../picture-format';
import { sourceArguments, type SourceTraits, usualTraits } from './source-arguments';
import type { SourceBuffer } from './source-buffer';
import type { SourceDescription } from './source-description';
import { SourceProcess } from './source.process';

const firstRestartMs = 250;
const longestRestartMs = 8000;
/** Who pushes must not find the door shut for long because somebody else came with a wrong key. */
const longestDoorShutMs = 1000;
/** A source that has given frames and then none for so long is started again. */
const silentTooLongMs = 5000;
const soundIsMissing = /Stream map '0:a:0' matches no streams/;

/** Keeps one source running: starts it, starts it again when it ends or hangs, with growing pauses. */
export class SourceSupervisor {
  private running: SourceProcess | null = null;
  private restart: NodeJS.Timeout | null = null;
  private readonly watch: NodeJS.Timeout;
  private pauseMs = firstRestartMs;
  private traits: SourceTraits = usualTraits;
  private opened: SourceDescription | null = null;
  /** The run that ends now was only to learn what the source is like. */
  private again = false;
  private lastProblem = '';
  private closed = false;

  constructor(
    private readonly ffmpeg: string,
    private readonly named: { readonly name: string; readonly source: OpenedSource },
    private readonly size: PictureSize,
    private readonly buffer: SourceBuffer,
    private readonly logger: Logger,
  ) {
    this.start();
    this.watch = setInterval(() => this.endWhenSilent(), 1000);
  }

  get pid(): number | undefined {
    return this.running?.pid;
  }

  /** What the present run brings; null while nothing has come. */
  get description(): SourceDescription | null {
    return this.opened;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.watch);
    if (this.restart) clearTimeout(this.restart);
    this.running?.end();
  }

  private start(): void {
    this.buffer.begin();
    const { source } = this.named;
    this.running = new SourceProcess(this.ffmpeg, sourceArguments(source, this.size, this.traits), {
      opened: (description, otherColours) => this.begun(description, otherColours),
      picture: (chunk) => this.buffer.pushPicture(chunk, performance.now()),
      sound: (chunk) => this.buffer.pushSound(chunk),
      ended: (how, said) => this.ended(how, said),
    });
  }

  private begun(description: SourceDescription | null, otherColours: boolean): void {
    if (otherColours && !this.traits.otherColours) {
      this.takeAnew({ otherColours }, 'has other colours than the programme; they are converted');
      this.running?.end();
      return;
    }
    this.opened = description && { ...description, sound: this.traits.sound ? description.sound : null };
  }

  private takeAnew(traits: Partial<SourceTraits>, why: string): void {
    this.traits = { ...this.traits, ...traits };
    this.again = true;
    this.logger.warn(`The source ${this.named.name} ${why}`);
  }

  private ended(how: string, said: string): void {
    this.running = null;
    this.opened = null;
    if (this.closed) return;
    if (this.traits.sound && soundIsMissing.test(said)) {
      this.takeAnew({ sound: false }, 'has no sound; it is taken silent');
    }
    if (this.again) {
      this.again = false;
      this.start();
      return;
    }
    const gaveFrames = this.buffer.lastFrameAt !== null;
    // Whoever comes back may bring sound this time.
    if (gaveFrames) this.traits = { ...this.traits, sound: true };
    const longest = this.listens ? longestDoorShutMs : longestRestartMs;
    this.pauseMs = gaveFrames ? firstRestartMs : Math.min(this.pauseMs * 2, longest);
    this.report(`The source ${this.named.name} ended (${this.withoutKey(how)})`);
    this.restart = setTimeout(() => this.start(), this.pauseMs);
  }

  private get listens(): boolean {
    const { kind } = this.named.source;
    return kind === 'rtmp' || kind === 'srt';
  }

  /** A camera that is off all night is one line of the log. */
  private report(problem: string): void {
    if (problem !== this.lastProblem) this.logger.warn(`${problem}; it starts again`);
    this.lastProblem = this.buffer.lastFrameAt === null ? problem : '';
  }

  private withoutKey(how: string): string {
    const { source } = this.named;
    return 'url' in source ? how.replaceAll(source.url, source.kind) : how;
  }

  private endWhenSilent(): void {
    const { lastFrameAt } = this.buffer;
    if (lastFrameAt === null || performance.now() - lastFrameAt < silentTooLongMs) return;
    this.running?.end();
  }
}
