import type { ResultView, VoteView } from '@kworum/contracts';

export type Outcome = ResultView['outcomes'][number]['outcome'];
export type Choice = VoteView['corrections'][number]['choice'];
export type Counts = NonNullable<ResultView['counts']>;
/** Outcomes that are counted: `voted` tells only that a ballot is in. */
export type CountedOutcome = Exclude<Outcome, 'voted'>;

/** In the order of the three buttons, everywhere. */
export const choicesInOrder = ['for', 'against', 'abstain'] as const satisfies readonly Choice[];

export const outcomesInOrder = [
  ...choicesInOrder,
  'voted',
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
} as const satisfies Record<CountedOutcome, keyof Counts>;

export const countOf = (counts: Counts, outcome: CountedOutcome): number => counts[countKey[outcome]];
