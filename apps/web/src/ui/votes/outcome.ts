import type { OwnView, ResultView } from '@kworum/contracts';

export type Outcome = ResultView['outcomes'][number]['outcome'];
export type Choice = NonNullable<OwnView['ballot']>['choice'];
export type Counts = ResultView['counts'];

/** In the order of the three buttons, everywhere. */
export const choicesInOrder = ['for', 'against', 'abstain'] as const satisfies readonly Choice[];

export const outcomesInOrder = [
  ...choicesInOrder,
  'no-vote',
  'absent',
  'excluded',
] as const satisfies readonly Outcome[];

const countKey = {
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  'no-vote': 'noVote',
  absent: 'absent',
  excluded: 'excluded',
} as const satisfies Record<Outcome, keyof Counts>;

export const countOf = (counts: Counts, outcome: Outcome): number => counts[countKey[outcome]];
