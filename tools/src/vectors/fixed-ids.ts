import { createHash } from 'node:crypto';

/** A UUID that depends on its name alone. */
export function idOf(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

export const meetingId = idOf('meeting');
/** The vote with this number. */
export const voteId = (number: number): string => idOf(`vote ${number}`);
