/** A UUID that a reader of a failing test can tell apart: group and number. */
export const testId = (group: number, number: number): string =>
  `${String(group).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const memberOf = (seat: number): string => testId(3, seat);
export const itemOf = (number: number): string => testId(4, number);
export const voteOf = (number: number): string => testId(5, number);
export const amendmentOf = (number: number): string => testId(7, number);
export const candidateOf = (number: number): string => testId(8, number);
