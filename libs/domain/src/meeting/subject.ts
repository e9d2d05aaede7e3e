import type { Actor } from '../journal/entry';

/** Whom a command is about: the member that gives it, or the one that the office names. */
export function subjectOf(
  command: { readonly memberId?: string | undefined },
  actor: Actor,
): string | undefined {
  return actor.role === 'member' ? actor.memberId : command.memberId;
}
