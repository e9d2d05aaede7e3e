import type { ElectionTerms } from '../majority/election';

/** What a change of the agenda does; `afterItemId` null puts the item first. */
export type AgendaChange =
  | {
      readonly kind: 'add';
      readonly itemId: string;
      readonly number: string;
      readonly title: string;
      readonly afterItemId: string | null;
    }
  | { readonly kind: 'remove'; readonly itemId: string }
  | { readonly kind: 'move'; readonly itemId: string; readonly afterItemId: string | null };

/** An election, and which round of it: a further round fills what the one before has left. */
export interface Election extends ElectionTerms {
  readonly kind: 'election';
  /** From 1. */
  readonly round: number;
  /** The vote of the round before. */
  readonly previousVoteId: string | null;
}

/** What a vote asks the members, beyond its subject in words. */
export type Question =
  | { readonly kind: 'plain' }
  | Election
  /** Needs the absolute majority of the statutory size (u.s.g. art. 20(1a)); carried, it takes effect at once. */
  | { readonly kind: 'agenda-change'; readonly change: AgendaChange }
  | { readonly kind: 'amendment'; readonly amendmentId: string }
  /** Several agreed items in one vote. */
  | { readonly kind: 'block'; readonly itemIds: readonly string[] };

export function electionOf(question: Question): Election | null {
  return question.kind === 'election' ? question : null;
}
