import { type MediaSnapshot, plainProgramme, type ProgrammeControl } from '@kworum/contracts';
import type { MediaConfig } from '../config/config';

/** How the programme of a meeting begins: a rehearsal goes nowhere else before the office wants it to. */
export function untilOrdered(
  { meeting }: Pick<MediaSnapshot, 'meeting'>,
  { pushTargets }: Pick<MediaConfig, 'pushTargets'>,
): ProgrammeControl {
  if (!meeting.rehearsal) return plainProgramme;
  return { ...plainProgramme, pushOff: pushTargets.map(({ name }) => name) };
}
