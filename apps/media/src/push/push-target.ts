import type { Logger } from '@nestjs/common';
import type { PushState, PushStatus } from '@kworum/contracts';
import type { PushAddress } from '../config/push-targets';
import type { SegmentSink } from '../packager/segment-sink';
import { withoutAddress } from './push-arguments';
import { PushProcess } from './push.process';

const firstPauseMs = 1000;
const longestPauseMs = 30_000;
/** A target that was there for so long and is lost is tried again soon. */
const soundMs = 30_000;
/** A target that takes nothing for so long is lost, whatever its connection says. */
const silentMs = 15_000;
/** About ten seconds of the programme; a target that is further behind will not catch up. */
const mostWaiting = 4 * 1024 * 1024;

/** One target: keeps the programme going to it, and tries again with growing pauses when it is lost. */
export class PushTarget implements SegmentSink {
  private running: PushProcess | null = null;
  private header: Buffer | null = null;
  private begun = false;
  private retry: NodeJS.Timeout | null = null;
  private watch: NodeJS.Timeout | null = null;
  private pauseMs = firstPauseMs;
  private state: PushState = 'connecting';
  private since = Date.now();
  private on = true;
  private whenEnded: (() => void) | null = null;

  /** @param changed called at every change of its state. */
  constructor(
    private readonly ffmpeg: string,
    private readonly address: PushAddress,
    private readonly changed: () => void,
    private readonly logger: Logger,
  ) {}

  get status(): PushStatus {
    return { name: this.address.name, state: this.state, since: new Date(this.since).toISOString() };
  }

  get pid(): number | undefined {
    return this.running?.pid;
  }

  switch(on: boolean): void {
    if (on === this.on) return;
    this.on = on;
    this.pauseMs = firstPauseMs;
    if (this.retry) clearTimeout(this.retry);
    this.retry = null;
    this.go(on ? 'connecting' : 'off');
    if (on) this.start();
    else this.running?.finish();
  }

  /** Another encoder's stream cannot be put behind the one before: the target is connected anew. */
  init(bytes: Buffer): void {
    const isAnother = this.header !== null;
    this.header = bytes;
    if (isAnother && this.running) this.running.finish();
    else if (!this.retry) this.start();
  }

  segment(bytes: Buffer): void {
    const { running, header } = this;
    if (!running || !header || !this.on) return;
    if (running.waiting > mostWaiting) {
      running.kill();
      return;
    }
    if (!this.begun) running.write(header);
    this.begun = true;
    running.write(bytes);
  }

  async close(): Promise<void> {
    this.on = false;
    if (this.retry) clearTimeout(this.retry);
    const { running } = this;
    if (!running) return;
    await new Promise<void>((resolve) => {
      this.whenEnded = resolve;
      running.finish();
    });
  }

  private start(): void {
    this.retry = null;
    if (!this.on || this.running || !this.header) return;
    this.begun = false;
    const running = new PushProcess(this.ffmpeg, this.address.url, {
      sent: () => this.sent(),
      ended: (how) => this.ended(how),
    });
    this.running = running;
    this.watchOver(running);
    // Who was lost is lost until it is there again, however often it is tried.
    if (this.state !== 'waiting') this.go('connecting');
  }

  private sent(): void {
    if (this.running) this.watchOver(this.running);
    if (this.state === 'connected' || this.state === 'off') return;
    this.go('connected');
    this.logger.log(`The programme is pushed to ${this.address.name}`);
  }

  private ended(how: string): void {
    if (this.watch) clearTimeout(this.watch);
    this.running = null;
    this.whenEnded?.();
    if (!this.on) return;
    const said = withoutAddress(how, this.address.url);
    const wasSound = this.state === 'connected' && Date.now() - this.since >= soundMs;
    this.pauseMs = wasSound ? firstPauseMs : this.pauseMs;
    this.logger.warn(`${this.address.name} takes no programme (${said}); again in ${this.pauseMs / 1000} s`);
    this.retry = setTimeout(() => this.start(), this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
    this.go('waiting');
  }

  private watchOver(running: PushProcess): void {
    if (this.watch) clearTimeout(this.watch);
    this.watch = setTimeout(() => running.kill(), silentMs);
  }

  private go(state: PushState): void {
    if (state === this.state) return;
    this.state = state;
    this.since = Date.now();
    this.changed();
  }
}
