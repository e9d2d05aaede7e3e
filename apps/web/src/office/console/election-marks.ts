import type { LiveCommand, QuestionView } from '@kworum/contracts';

export type ElectionQuestion = Extract<QuestionView, { kind: 'election' }>;
/** What a ballot says of candidates, by their ids. */
export type Marks = Exclude<Extract<LiveCommand, { type: 'ballot.enter' }>['choice'], string>;

/** Whether a ballot with so many marks is lawful; one without any chooses nobody. */
export function mayChoose({ method, seats }: ElectionQuestion, marked: number): boolean {
  return method === 'approve' || marked <= seats;
}
