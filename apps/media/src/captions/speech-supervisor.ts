import type { Logger } from '@nestjs/common';
import { BoundedLines } from './bounded-lines';
import { SoundTimes } from './sound-times';
import { SpeechProcess } from './speech.process';
import { speechBytesPerMs, speechSound } from './speech-sound';
import { LineOrder, readSpokenLine, type SpokenLine } from './spoken-line';

export interface SpeechLimits {
  readonly firstRestartMs: number;
  readonly longestRestartMs: number;
  /** Of sound that may wait for a slow program; more is left out. */
  readonly mostWaitingMs: number;
  /** A program that takes nothing for so long is started again. */
  readonly stuckMs: number;
}

const usualLimits: SpeechLimits = {
  firstRestartMs: 1000,
  longestRestartMs: 60_000,
  mostWaitingMs: 5000,
  stuckMs: 20_000,
};

/** Who ran so long was sound; when it ends the next one starts soon. */
const soundRunMs = 30_000;

/** A line with its times on air, milliseconds since the epoch. */
export interface HeardLine extends SpokenLine {
  /** Counts the runs of the program: numbers begin anew with each. */
  readonly run: number;
}

interface Run {
  readonly number: number;
  readonly process: SpeechProcess;
  readonly times: SoundTimes;
  readonly lines: BoundedLines;
  readonly order: LineOrder;
  readonly startedAt: number;
  lastTakenAt: number;
}

/** Keeps the speech-to-text program running; whatever it does, it costs the programme nothing but captions. */
export class SpeechSupervisor {
  private run: Run | null = null;
  private restart: NodeJS.Timeout | null = null;
  private pauseMs: number;
  private runs = 0;
  private complaint = '';
  private closed = false;

  constructor(
    private readonly command: string,
    private readonly heard: (line: HeardLine) => void,
    private readonly logger: Pick<Logger, 'log' | 'warn'>,
    private readonly limits: SpeechLimits = usualLimits,
  ) {
    this.pauseMs = limits.firstRestartMs;
    this.start();
  }

  get pid(): number | undefined {
    return this.run?.process.pid;
  }

  /** How long the present run lasts, in milliseconds; null: none runs. */
  get age(): number | null {
    return this.run ? performance.now() - this.run.startedAt : null;
  }

  /** Gives it the programme's sound of a frame, or leaves that out when it is too slow. */
  give(sound: Buffer, onAir: number): void {
    const { run, limits } = this;
    if (run === null) return;
    const { waiting } = run.process;
    const now = performance.now();
    if (waiting === 0) run.lastTakenAt = now;
    if (waiting > limits.mostWaitingMs * speechBytesPerMs) {
      if (now - run.lastTakenAt > limits.stuckMs) this.giveUp(run, 'takes no sound');
      return;
    }
    const speech = speechSound(sound);
    run.times.give(speech.length / speechBytesPerMs, onAir);
    run.process.write(speech);
  }

  close(): void {
    this.closed = true;
    if (this.restart) clearTimeout(this.restart);
    this.run?.process.end();
    this.run = null;
  }

  private start(): void {
    this.runs += 1;
    const now = performance.now();
    const run: Run = {
      number: this.runs,
      process: new SpeechProcess(this.command, {
        output: (chunk) => this.read(run, chunk),
        ended: (how) => this.ended(run, how),
      }),
      ...{ times: new SoundTimes(), lines: new BoundedLines(), order: new LineOrder() },
      ...{ startedAt: now, lastTakenAt: now },
    };
    this.run = run;
  }

  private read(run: Run, chunk: Buffer): void {
    if (this.run !== run) return;
    const lines = run.lines.push(chunk, performance.now());
    if (lines === null) this.giveUp(run, 'prints without end');
    else for (const text of lines) this.readLine(run, text);
  }

  private readLine(run: Run, text: string): void {
    const line = readSpokenLine(text);
    const from = line && run.times.onAir(line.from);
    const to = line && run.times.onAir(line.to);
    const fits = line !== null && from !== null && to !== null && run.order.accepts(line, run.times.given);
    if (fits) this.heard({ ...line, from, to: Math.max(from, to), run: run.number });
    else this.complain('The speech-to-text program prints lines that are not of the captions protocol');
  }

  private giveUp(run: Run, why: string): void {
    this.leave(run, `it ${why}`);
    run.process.end();
  }

  private ended(run: Run, how: string): void {
    if (this.run === run) this.leave(run, how);
  }

  private leave(run: Run, how: string): void {
    this.run = null;
    if (this.closed) return;
    const { firstRestartMs, longestRestartMs } = this.limits;
    const wasSound = performance.now() - run.startedAt >= soundRunMs;
    const pause = wasSound ? firstRestartMs : this.pauseMs;
    this.pauseMs = Math.min(pause * 2, longestRestartMs);
    this.complain(`The speech-to-text program ended (${how}); it starts again`);
    this.restart = setTimeout(() => this.start(), pause);
  }

  /** A program that cannot run at all is one line of the log. */
  private complain(complaint: string): void {
    if (complaint !== this.complaint) this.logger.warn(complaint);
    this.complaint = complaint;
  }
}
