import { readFileSync, readdirSync } from 'node:fs';

/** A process as Linux shows it in /proc. */
export interface SeenProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: readonly string[];
  /** Of itself and of children that have ended, in user and system mode. */
  readonly cpuSeconds: number;
}

/** Linux gives all times of /proc in hundredths, whatever the kernel counts in. */
const ticksPerSecond = 100;

/** A process and everything below it. Empty when it is gone. */
export function processTree(root: number): SeenProcess[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => seen(Number(name)) ?? []);
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

export function cpuSecondsOf(tree: readonly SeenProcess[]): number {
  return tree.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
}

function seen(pid: number): SeenProcess | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name stands in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
    return { pid, parent: Number(fields[1]), command, cpuSeconds: ticks / ticksPerSecond };
  } catch (error) {
    // It has ended since the folder was read.
    if (/ENOENT|ESRCH/.test(String(error))) return null;
    throw error;
  }
}
