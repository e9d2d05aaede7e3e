import type { AgendaItemView, AmendmentView, OfficeSnapshot, VoteSummary } from '@kworum/contracts';
import { type NextRound, nextRoundOf } from './next-round';

/** What there is to vote on in the current item, besides its own subject. */
export interface VoteSituation {
  readonly item: AgendaItemView;
  readonly agenda: readonly AgendaItemView[];
  readonly rules: OfficeSnapshot['rules'];
  /** The furthest-reaching amendment that is not decided. */
  readonly amendment: AmendmentView | null;
  /** An election of this item that has left seats. */
  readonly nextRound: NextRound | null;
}

/** Null between items: no vote can be prepared then. */
export function voteSituation(snapshot: OfficeSnapshot): VoteSituation | null {
  const { agenda, rules, votes } = snapshot;
  const item = agenda.find(({ status }) => status === 'current');
  if (!item) return null;
  const [latest] = votes.filter((vote) => vote.itemId === item.itemId && isElection(vote)).reverse();
  return {
    ...{ item, agenda, rules },
    amendment: pendingAmendments(snapshot, item.itemId)[0] ?? null,
    nextRound: latest ? nextRoundOf(latest) : null,
  };
}

/** Of an item, still to be voted on, the furthest-reaching first. */
export function pendingAmendments(
  { amendments }: Pick<OfficeSnapshot, 'amendments'>,
  itemId: string,
): readonly AmendmentView[] {
  return amendments.filter((one) => one.itemId === itemId && one.status === 'pending');
}

function isElection({ question, status }: VoteSummary): boolean {
  return question.kind === 'election' && status === 'announced';
}
