import type { OfficeSnapshot, VoteSummary } from '@kworum/contracts';

/** What may follow a vote beside its ordinary course; each goes on the record with a reason. */
export type VoteAction = 'annul' | 'revote' | 'correction';

export interface AskedAction {
  readonly kind: VoteAction;
  readonly voteId: string;
}

type Situation = Pick<OfficeSnapshot, 'meeting' | 'agenda' | 'vote'>;

/** The actions that are lawful for a vote now. */
export function actionsOf(
  { status, matter, ballot, question }: VoteSummary,
  { meeting, agenda, vote: focus }: Situation,
): readonly VoteAction[] {
  if (meeting.phase !== 'open') return [];
  if (status === 'open' || status === 'closed') return ['annul'];
  if (status !== 'announced') return [];
  if (matter === 'quorum' || matter === 'test') return ['annul'];
  const busy = focus !== null && ['prepared', 'open', 'closed'].includes(focus.status);
  const inItem = agenda.some((item) => item.status === 'current');
  // A declared choice would tell a secret ballot, and one choice says nothing of several candidates.
  const correctable = ballot === 'open' && question.kind !== 'election';
  return [
    ...(correctable ? (['correction'] as const) : []),
    ...(inItem && !busy ? (['revote'] as const) : []),
    'annul',
  ];
}
