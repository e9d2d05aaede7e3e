import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Press } from './pressing-device';

/** Everybody presses once within this time, in milliseconds, each at a random moment of it. */
export const spreadMs = 100;

export interface Burst {
  readonly presses: readonly Press[];
  readonly lastPressAt: number;
  /** How late this process came to its own work meanwhile, in milliseconds; about 1 when it had nothing to do. */
  readonly eventLoopDelayP99Ms: number;
  /** Share of the time in which this process was at work, 0 to 1. */
  readonly utilisation: number;
}

/** Lets everybody press within the spread and waits for every answer. @throws Error when one is a refusal */
export async function burst(pressing: readonly (() => Promise<Press>)[]): Promise<Burst> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const before = performance.eventLoopUtilization();
  delay.enable();
  const presses = await Promise.all(
    pressing.map(async (press) => {
      await pause(Math.random() * spreadMs);
      return press();
    }),
  );
  delay.disable();
  for (const { reply } of presses) if (!reply.ok) throw new Error(`A press was refused: ${reply.code}`);
  return {
    presses,
    lastPressAt: Math.max(...presses.map(({ pressedAt }) => pressedAt)),
    eventLoopDelayP99Ms: delay.percentile(99) / 1e6,
    utilisation: performance.eventLoopUtilization(before).utilization,
  };
}

export function answerTimes({ presses }: Burst): number[] {
  return presses.map(({ pressedAt, answeredAt }) => answeredAt - pressedAt);
}
