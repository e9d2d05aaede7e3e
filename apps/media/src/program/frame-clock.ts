import { frameMs, framesPerSecond } from '../picture-format';

/** After a longer standstill, such as a suspended machine, the frames in between are left out. */
const mostOverdue = 2 * framesPerSecond;

/** Calls for every frame of a constant rate, never early; frames that are overdue are called for at once. */
export class FrameClock {
  private readonly start = performance.now();
  private readonly startedAt = Date.now();
  private frame = 0;
  private timer: NodeJS.Timeout;

  /** @param onFrame gets the frame's own time, in milliseconds of `performance.now()` and since the epoch. */
  constructor(private readonly onFrame: (due: number, onAir: number) => void) {
    this.timer = setTimeout(this.tick, frameMs);
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private readonly tick = (): void => {
    const overdue = Math.floor(-this.dueIn() / frameMs);
    if (overdue > mostOverdue) this.frame += overdue;
    while (this.dueIn() <= 0) {
      const elapsed = this.frame * frameMs;
      this.onFrame(this.start + elapsed, this.startedAt + elapsed);
      this.frame += 1;
    }
    this.timer = setTimeout(this.tick, this.dueIn());
  };

  private dueIn(): number {
    return this.start + this.frame * frameMs - performance.now();
  }
}
