import type { OwnView, QuestionView } from '@kworum/contracts';
import type { Choice } from '../ui/votes/outcome';

export type Election = Extract<QuestionView, { kind: 'election' }>;
/** What stands on a ballot: one choice, or marks by candidate. */
export type BallotContent = NonNullable<NonNullable<OwnView['ballot']>['choice']>;
/** A choice for candidates, by their ids. */
export type Marks = Exclude<BallotContent, Choice>;

/** The marks of a ballot; none where there is no ballot, or no election. */
export function marksOf(content: BallotContent | null | undefined): Marks {
  return content === null || content === undefined || typeof content === 'string' ? {} : content;
}

/**
 * Chooses a candidate or takes the choice back. With one seat another choice replaces the first; with more
 * a ballot that is full stays as it is.
 */
export function ticked(marks: Marks, candidateId: string, seats: number): Marks {
  if (marks[candidateId] !== undefined) return without(marks, candidateId);
  if (seats === 1) return { [candidateId]: 'for' };
  return markedIn(marks) >= seats ? marks : { ...marks, [candidateId]: 'for' };
}

/** Marks a candidate; the same mark again takes it back. */
export function marked(marks: Marks, candidateId: string, choice: Choice): Marks {
  return marks[candidateId] === choice ? without(marks, candidateId) : { ...marks, [candidateId]: choice };
}

export function markedIn(marks: Marks): number {
  return Object.keys(marks).length;
}

export function areSame(one: Marks, other: Marks): boolean {
  return (
    markedIn(one) === markedIn(other) && Object.entries(one).every(([id, choice]) => other[id] === choice)
  );
}

function without(marks: Marks, candidateId: string): Marks {
  return Object.fromEntries(Object.entries(marks).filter(([id]) => id !== candidateId));
}
