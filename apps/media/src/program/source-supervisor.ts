import type { Logger } from '@nestjs/common';
import type { ProgrammeSource } from '../config/programme-source';
import type { PictureSize } from '../picture-format';
import { sourceArguments } from './source-arguments';
import type { SourceBuffer } from './source-buffer';
import { SourceProcess } from './source.process';

const firstRestartMs = 250;
const longestRestartMs = 8000;
/** A source that has given frames and then none for so long is started again. */
const silentTooLongMs = 5000;
const soundIsMissing = /Stream map '0:a:0' matches no streams/;

/** Keeps the source running: starts it, starts it again when it ends or hangs, with growing pauses. */
export class SourceSupervisor {
  private running: SourceProcess | null = null;
  private restart: NodeJS.Timeout | null = null;
  private readonly watch: NodeJS.Timeout;
  private pauseMs = firstRestartMs;
  private hasSound = true;
  private closed = false;

  constructor(
    private readonly ffmpeg: string,
    private readonly source: ProgrammeSource,
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

  close(): void {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.watch);
    if (this.restart) clearTimeout(this.restart);
    this.running?.end();
  }

  private start(): void {
    this.buffer.begin();
    const process = new SourceProcess(this.ffmpeg, sourceArguments(this.source, this.size, this.hasSound), {
      picture: (chunk) => this.buffer.pushPicture(chunk, performance.now()),
      sound: (chunk) => this.buffer.pushSound(chunk),
      ended: (how, said) => this.ended(how, said),
    });
    this.running = process;
  }

  private ended(how: string, said: string): void {
    this.running = null;
    if (this.closed) return;
    if (this.hasSound && soundIsMissing.test(said)) {
      this.hasSound = false;
      this.logger.warn('The source has no sound; the programme is silent');
      this.start();
      return;
    }
    const gaveFrames = this.buffer.lastFrameAt !== null;
    this.pauseMs = gaveFrames ? firstRestartMs : Math.min(this.pauseMs * 2, longestRestartMs);
    this.logger.warn(`The source ended (${how}); it starts again in ${this.pauseMs} ms`);
    this.restart = setTimeout(() => this.start(), this.pauseMs);
  }

  private endWhenSilent(): void {
    const { lastFrameAt } = this.buffer;
    if (lastFrameAt === null || performance.now() - lastFrameAt < silentTooLongMs) return;
    this.running?.end();
  }
}
