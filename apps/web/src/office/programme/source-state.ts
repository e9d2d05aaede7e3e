import type { ProgrammeControl, ProgrammeSourceStatus, ProgrammeStatus } from '@kworum/contracts';
import { wantedSource } from './programme-faults';

export type SourceState = 'on-air' | 'ready' | 'awaited' | 'missing';

/** By what the media process reports, not by what was ordered: an order alone changes no picture. */
export function sourceState(
  source: ProgrammeSourceStatus,
  control: ProgrammeControl,
  status: ProgrammeStatus,
): SourceState {
  if (status.onAir === source.name) return 'on-air';
  if (source.alive) return 'ready';
  return !control.slate && wantedSource(control, status)?.name === source.name ? 'awaited' : 'missing';
}
