import type { ProgrammeControl, ProgrammeSourceStatus, ProgrammeStatus } from '@kworum/contracts';

/** What the office should know at once, worst first, or of a source; `words` below `programme.warning`. */
export type ProgrammeFault =
  | {
      readonly words:
        'away' | 'encoder' | 'dropped' | 'late' | 'nothing' | 'silent' | 'mono' | 'uneven' | 'bars';
    }
  | { readonly words: 'slow'; readonly rate: number }
  | { readonly words: 'fallback'; readonly wanted: string; readonly shown: string };

/** In ten seconds; fewer happen on every network. */
const fewLateFrames = 5;
const slowestRate = 20;
const programmeShape = 16 / 9;

/** The source that an order means: the one it names, else the first. */
export function wantedSource(
  control: ProgrammeControl,
  { sources }: Pick<ProgrammeStatus, 'sources'>,
): ProgrammeSourceStatus | undefined {
  return sources.find(({ name }) => name === control.source) ?? sources[0];
}

export function programmeFaults(status: ProgrammeStatus | null): readonly ProgrammeFault[] {
  if (status === null) return [{ words: 'away' }];
  const shown = status.sources.find(({ name }) => name === status.onAir);
  return [
    ...(status.encoderRuns ? [] : [{ words: 'encoder' } as const]),
    ...(status.droppedFrames > 0 ? [{ words: 'dropped' } as const] : []),
    ...unwanted(status, shown),
    ...(status.repeatedFrames > fewLateFrames ? [{ words: 'late' } as const] : []),
    ...(shown?.brings?.sound === null ? [{ words: 'silent' } as const] : []),
  ];
}

function unwanted(status: ProgrammeStatus, shown: ProgrammeSourceStatus | undefined): ProgrammeFault[] {
  if (status.control.slate) return [];
  if (!shown) return [{ words: 'nothing' }];
  const wanted = wantedSource(status.control, status);
  if (!wanted || wanted.name === shown.name || wanted.alive) return [];
  return [{ words: 'fallback', wanted: wanted.name, shown: shown.name }];
}

/** Everything is fitted to the programme; what is told here is heard or seen all the same. */
export function faultsOf({ brings }: ProgrammeSourceStatus): readonly ProgrammeFault[] {
  if (!brings) return [];
  const { sound, rate, width, height } = brings;
  const faults: ProgrammeFault[] = [];
  if (!sound) faults.push({ words: 'silent' });
  if (sound?.channels === 1) faults.push({ words: 'mono' });
  if (rate === null) faults.push({ words: 'uneven' });
  if (rate !== null && rate < slowestRate) faults.push({ words: 'slow', rate });
  if (Math.abs(width / height - programmeShape) > 0.02) faults.push({ words: 'bars' });
  return faults;
}
