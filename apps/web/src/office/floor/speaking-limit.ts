import type { FloorRequestView, OfficeSnapshot } from '@kworum/contracts';

/** Whole seconds that a speech of a kind gets by the item's own limits or the council's; null: no limit. */
export function speakingLimit(
  { agenda, rules }: Pick<OfficeSnapshot, 'agenda' | 'rules'>,
  kind: FloorRequestView['kind'],
): number | null {
  const limits = agenda.find(({ status }) => status === 'current')?.limits ?? null;
  return kind === 'speech' && limits ? limits.speechSeconds : rules.speechSeconds[kind];
}
