import { setPriority } from 'node:os';

/** How far behind everything else a process stands that nobody waits for. */
export const waysBehind = { recording: 5, jobs: 15 } as const;

/** Lets a process that was just started give way to others when the machine has too much to do. */
export function giveWay(pid: number | undefined, niceness: number): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, niceness);
  } catch (error) {
    // It has ended already, which whoever started it is told.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SYSTEM_ERROR')) throw error;
  }
}
