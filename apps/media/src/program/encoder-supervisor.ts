import type { Logger } from '@nestjs/common';
import { FragmentReader, type Piece } from '../packager/fragment-reader';
import { framesPerSecond, type PictureSize } from '../picture-format';
import { encoderArguments } from './encoder-arguments';
import { EncoderProcess } from './encoder.process';

/** Frames that may wait, as they do while an encoder starts; more are dropped, picture and sound together. */
const mostWaiting = 20;
const stuckMs = 3000;
const firstRestartMs = 100;
const longestRestartMs = 2000;
/** An encoder that ran so long was sound; when it dies the next one starts at once. */
const soundRunMs = 10_000;

export interface EncoderSink {
  /** @param startedAt when the piece's first frame was on air, milliseconds since the epoch. */
  piece(piece: Piece, startedAt: number): void;
}

interface Run {
  readonly process: EncoderProcess;
  readonly reader: FragmentReader;
  readonly startedAt: number;
  /** When the first frames of the groups of pictures still inside the encoder were on air. */
  readonly groups: number[];
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

  constructor(
    private readonly ffmpeg: string,
    private readonly size: PictureSize,
    private readonly sink: EncoderSink,
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
    if (run === null || run.process.waiting >= mostWaiting) {
      this.droppedFrames += 1;
      if (run && performance.now() - run.lastTakenAt > stuckMs) run.process.kill();
      taken();
      return;
    }
    if (run.framesWritten % framesPerSecond === 0) run.groups.push(onAir);
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
    const run: Run = {
      process: new EncoderProcess(this.ffmpeg, encoderArguments(this.size), {
        output: (chunk) => this.cut(run, chunk),
        ended: (how) => this.ended(run, how),
      }),
      ...{ reader: new FragmentReader(), startedAt: now, lastTakenAt: now, groups: [], framesWritten: 0 },
    };
    this.run = run;
    this.runs += 1;
  }

  private cut(run: Run, chunk: Buffer): void {
    try {
      for (const piece of run.reader.push(chunk)) {
        const startedAt = piece.kind === 'media' ? run.groups.shift() : undefined;
        this.sink.piece(piece, startedAt ?? Date.now());
      }
    } catch (error) {
      this.logger.error(
        `The encoder's output cannot be cut: ${error instanceof Error ? error.message : String(error)}`,
      );
      run.process.kill();
    }
  }

  private ended(run: Run, how: string): void {
    this.run = null;
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
