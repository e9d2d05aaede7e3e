import type { Logger } from '@nestjs/common';
import { framesPerSecond } from '../picture-format';
import { encoderArguments, encoderOutputs } from './encoder-arguments';
import { EncoderOutput, type RenditionSink } from './encoder-output';
import type { EncoderPlan } from './encoder-plan';
import { EncoderProcess } from './encoder.process';
import { giveWay, waysBehind } from './give-way';

/** Frames that may wait; more are dropped, picture and sound together. */
const mostWaiting = 20;
/** While an encoder starts, which takes a busy machine more than a second, it may be given more. */
const mostWaitingAtStart = 50;
const startMs = 5000;
const stuckMs = 3000;
const firstRestartMs = 100;
const longestRestartMs = 2000;
/** An encoder that ran so long was sound; when it dies the next one starts at once. */
const soundRunMs = 10_000;

interface Run {
  readonly process: EncoderProcess;
  readonly outputs: readonly EncoderOutput[];
  readonly startedAt: number;
  framesWritten: number;
  lastTakenAt: number;
}

/** Keeps one encoder running and cuts what it makes into pieces. */
export class EncoderSupervisor {
  private run: Run | null = null;
  private restart: NodeJS.Timeout | null = null;
  private pauseMs = firstRestartMs;
  private closing: (() => void) | null = null;
  private droppedFrames = 0;
  private droppedReported = 0;
  private runs = 0;

  /** @param sinks one for the full picture, then one for each rendition of the plan. */
  constructor(
    private readonly ffmpeg: string,
    private readonly plan: EncoderPlan,
    private readonly sinks: readonly RenditionSink[],
    private readonly logger: Logger,
  ) {
    this.start();
  }

  get pid(): number | undefined {
    return this.run?.process.pid;
  }

  /** Frames dropped with their sound because no encoder took them. */
  get dropped(): number {
    return this.droppedFrames;
  }

  get starts(): number {
    return this.runs;
  }

  /**
   * Gives a frame and its sound to the encoder, or drops both.
   * @param onAir the frame's time, milliseconds since the epoch.
   * @param taken called once when `picture` may be used again.
   */
  write(picture: Buffer, sound: Buffer, onAir: number, taken: () => void): void {
    const { run } = this;
    if (run === null || run.process.waiting >= mostWaitingOf(run)) {
      this.droppedFrames += 1;
      if (run && performance.now() - run.lastTakenAt > stuckMs) run.process.kill();
      taken();
      return;
    }
    if (run.framesWritten % framesPerSecond === 0) {
      for (const output of run.outputs) output.secondBegins(onAir);
    }
    run.framesWritten += 1;
    this.reportDropped();
    run.process.write(picture, sound, () => {
      run.lastTakenAt = performance.now();
      taken();
    });
  }

  /** Lets the encoder finish and waits for its last piece. */
  async close(): Promise<void> {
    if (this.restart) clearTimeout(this.restart);
    const { run } = this;
    if (run === null) return;
    await new Promise<void>((resolve) => {
      this.closing = resolve;
      run.process.finish();
    });
  }

  private start(): void {
    const now = performance.now();
    const outputs = this.sinks.map((sink) => new EncoderOutput(sink));
    const descriptors = encoderOutputs(this.plan);
    const run: Run = {
      process: new EncoderProcess(this.ffmpeg, encoderArguments(this.plan), descriptors, {
        output: (index, chunk) => this.cut(run, index, chunk),
        ended: (how) => this.ended(run, how),
      }),
      ...{ outputs, startedAt: now, lastTakenAt: now, framesWritten: 0 },
    };
    if (this.plan.givesWay) giveWay(run.process.pid, waysBehind.recording);
    this.run = run;
    this.runs += 1;
  }

  private cut(run: Run, index: number, chunk: Buffer): void {
    try {
      run.outputs[index]?.push(chunk);
    } catch (error) {
      this.logger.error(
        `The encoder's output cannot be cut: ${error instanceof Error ? error.message : String(error)}`,
      );
      run.process.kill();
    }
  }

  private ended(run: Run, how: string): void {
    this.run = null;
    for (const output of run.outputs) output.ended();
    if (this.closing) {
      this.closing();
      return;
    }
    const wasSound = performance.now() - run.startedAt >= soundRunMs;
    this.pauseMs = wasSound ? firstRestartMs : Math.min(this.pauseMs * 2, longestRestartMs);
    this.logger.error(`The encoder ended (${how}); it starts again in ${this.pauseMs} ms`);
    this.restart = setTimeout(() => this.start(), this.pauseMs);
  }

  private reportDropped(): void {
    const count = this.droppedFrames - this.droppedReported;
    if (count === 0) return;
    this.droppedReported = this.droppedFrames;
    this.logger.warn(`${count} frames and their sound were dropped: the encoder did not take them in time`);
  }
}

function mostWaitingOf({ startedAt }: Run): number {
  return performance.now() - startedAt < startMs ? mostWaitingAtStart : mostWaiting;
}
