import { createHash } from 'node:crypto';

/** A UUID that depends on its name alone. */
export function idOf(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

export const meetingId = idOf('meeting');
/** The vote with this number. */
export const voteId = (number: number): string => idOf(`vote ${number}`);
/** The candidate at this place, from 1, of the election with this number. */
export const candidateId = (vote: number, place: number): string =>
  idOf(`candidate ${place} of vote ${vote}`);
/** The item that the agenda change with this number adds. */
export const addedItemId = (vote: number): string => idOf(`item of vote ${vote}`);
/** The nth amendment handed in, from 1. */
export const amendmentId = (nth: number): string => idOf(`amendment ${nth}`);
/** The nth request for the floor, from 1. */
export const requestId = (nth: number): string => idOf(`request ${nth}`);
