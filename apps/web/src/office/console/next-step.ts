import type { AgendaItemView, OfficeSnapshot, VoteSummary } from '@kworum/contracts';
import { pendingAmendments } from '../prepare-vote/vote-situation';

/** What the office can do next in a meeting; the words and the command of each stand elsewhere. */
export type Step =
  | { readonly kind: 'prepare-room' }
  | { readonly kind: 'open-meeting' }
  | { readonly kind: 'start-item'; readonly itemId: string; readonly number: string }
  | { readonly kind: 'prepare-vote' }
  | { readonly kind: 'open-vote'; readonly voteId: string }
  /** A check fails: needs a stated reason. */
  | { readonly kind: 'open-vote-overriding'; readonly voteId: string }
  | { readonly kind: 'close-vote'; readonly voteId: string }
  | { readonly kind: 'announce-result'; readonly voteId: string }
  | { readonly kind: 'withdraw-vote'; readonly voteId: string }
  | { readonly kind: 'end-item' }
  | { readonly kind: 'close-meeting' };

export interface Steps {
  /** The one big button; null when the meeting is over. */
  readonly next: Step | null;
  /** Lawful alternatives, in the order in which they are offered. */
  readonly others: readonly Step[];
}

const over: Steps = { next: null, others: [] };

/**
 * The next sensible step of a meeting and the other lawful ones.
 * @param snapshot null while the room is not prepared
 */
export function stepsOf(snapshot: OfficeSnapshot | null): Steps {
  if (!snapshot) return { next: { kind: 'prepare-room' }, others: [] };
  switch (snapshot.meeting.phase) {
    case 'planned':
      return { next: { kind: 'prepare-room' }, others: [] };
    case 'prepared':
      return { next: { kind: 'open-meeting' }, others: [] };
    case 'closed':
      return over;
    case 'open':
      return stepsOfVote(snapshot) ?? stepsOfAgenda(snapshot);
  }
}

function stepsOfVote({ vote, failingChecks }: OfficeSnapshot): Steps | null {
  if (!vote || vote.status === 'announced' || vote.status === 'annulled') return null;
  const { voteId } = vote;
  switch (vote.status) {
    case 'prepared':
      return {
        next: { kind: failingChecks.length === 0 ? 'open-vote' : 'open-vote-overriding', voteId },
        others: [{ kind: 'withdraw-vote', voteId }],
      };
    case 'open':
      return { next: { kind: 'close-vote', voteId }, others: [] };
    case 'closed':
      return { next: { kind: 'announce-result', voteId }, others: [] };
  }
}

function stepsOfAgenda(snapshot: OfficeSnapshot): Steps {
  const { agenda, votes } = snapshot;
  const at = agenda.findIndex((item) => item.status === 'current');
  const current = agenda[at];
  const following = nextPending(agenda, at);
  const onward: Step = following
    ? { kind: 'start-item', itemId: following.itemId, number: following.number }
    : { kind: 'close-meeting' };
  const closing: readonly Step[] = following ? [{ kind: 'close-meeting' }] : [];
  if (!current) return { next: onward, others: closing };

  const votedOn = votes.some((vote) => vote.itemId === current.itemId && settlesItem(vote));
  const prepareVote: Step = { kind: 'prepare-vote' };
  const leave: readonly Step[] = [{ kind: 'end-item' }, ...closing];
  const waiting = pendingAmendments(snapshot, current.itemId).length > 0;
  return waiting || (isPutToVote(current.title) && !votedOn)
    ? { next: prepareVote, others: [onward, ...leave.filter(({ kind }) => kind !== onward.kind)] }
    : { next: onward, others: [prepareVote, ...leave] };
}

/**
 * An annulled vote left its question open; a quorum check or a test vote never asked it, nor did one about an
 * amendment or the agenda. An election is over when every seat is filled.
 */
function settlesItem({ status, matter, question, result }: VoteSummary): boolean {
  if (status === 'annulled' || matter === 'quorum' || matter === 'test') return false;
  if (question.kind === 'election') return result?.passed ?? false;
  return question.kind === 'plain';
}

/** The next item still to come; items that were passed over are not forgotten. */
function nextPending(agenda: readonly AgendaItemView[], at: number): AgendaItemView | undefined {
  const pending = (item: AgendaItemView) => item.status === 'pending';
  return agenda.slice(at + 1).find(pending) ?? agenda.find(pending);
}

const wordsOfVotes = /(podjęcie|przyjęcie|głosowanie|udzielenie|uchwalenie|wybór|odwołanie|zmiana porządku)/i;

/** Whether agendas usually put such an item to the vote: a suggestion only, both ways stay open. */
export function isPutToVote(title: string): boolean {
  return wordsOfVotes.test(title);
}
