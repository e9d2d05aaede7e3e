import { accessSync, constants } from 'node:fs';
import type { Logger } from '@nestjs/common';
import { workerBin } from 'mediasoup';
import type { RtcConfig } from '../config/rtc';
import { Engine } from './engine';

/** How often a worker that is still being built is looked for. */
const lookEveryMs = 2000;
const pauses = [100, 500, 2000, 5000];
/** What ran so long was sound; the next one starts at once. */
const soundRunMs = 10_000;

export interface EngineEvents {
  came(): void;
  /** Everything that it carried is gone. */
  went(): void;
}

/**
 * Keeps one engine running: waits for the worker's file, starts it, and starts it again when it dies. The file may
 * come at any time, so nothing has to be restarted for it.
 */
export class EngineKeeper {
  private running: Engine | null = null;
  private timer: NodeJS.Timeout | null = null;
  private starting: Promise<void> = Promise.resolve();
  private startedAt = 0;
  private failures = 0;
  private lastProblem = '';
  private closed = false;

  constructor(
    private readonly config: RtcConfig,
    private readonly events: EngineEvents,
    private readonly logger: Logger,
  ) {
    this.look();
  }

  /** Null: there is none now. */
  get engine(): Engine | null {
    return this.running;
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.starting;
    this.running?.close();
    this.running = null;
  }

  private look(): void {
    if (isThere(workerBin)) {
      this.starting = this.start();
      return;
    }
    this.report('There is no WebRTC worker yet; it is taken when it comes');
    this.again(lookEveryMs);
  }

  private async start(): Promise<void> {
    this.startedAt = performance.now();
    try {
      const engine = await Engine.start(this.config, (why) => this.died(engine, why.message));
      if (this.closed) {
        engine.close();
        return;
      }
      this.running = engine;
      this.lastProblem = '';
      this.logger.log(`WebRTC is there (worker ${engine.pid})`);
      this.events.came();
    } catch (error) {
      this.retry(
        `The WebRTC worker does not start (${error instanceof Error ? error.message : String(error)})`,
      );
    }
  }

  private died(engine: Engine, why: string): void {
    if (this.running !== engine || this.closed) return;
    this.running = null;
    this.events.went();
    this.retry(`The WebRTC worker died (${why})`);
  }

  private retry(problem: string): void {
    if (this.closed) return;
    this.failures = performance.now() - this.startedAt >= soundRunMs ? 1 : this.failures + 1;
    this.report(`${problem}; it starts again`);
    this.again(pauses[Math.min(this.failures, pauses.length) - 1] ?? lookEveryMs);
  }

  private again(pauseMs: number): void {
    this.timer = setTimeout(() => this.look(), pauseMs);
  }

  private report(problem: string): void {
    if (problem !== this.lastProblem) this.logger.warn(problem);
    this.lastProblem = problem;
  }
}

function isThere(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
