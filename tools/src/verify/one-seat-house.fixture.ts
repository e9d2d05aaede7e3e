import type { EventOf, JournalEvent } from './event-shapes';
import { verdictOf } from './majority';
import { ToldMeeting } from './told-meeting.fixture';
import { memberId, planOf, simple, voteId } from './told-plan.fixture';
import type { Choice, Counts } from './vote-shapes';

const nobody: Counts = { for: 0, against: 0, abstain: 0, noVote: 0, absent: 0, excluded: 0 };

/** A house of one seat, whose ballots need no counting. */
export const house = () => new ToldMeeting(planOf(1, 3));

/** The result when the one seat says this. */
export function resultOf(said: Choice | 'noVote') {
  const counts = { ...nobody, [said]: 1 };
  const yardstick = {
    majority: simple,
    legalBasis: 'statut',
    statutorySize: 1,
    excludedCountForQuorum: true,
  };
  return { counts, verdict: verdictOf(counts, yardstick) };
}

/** Opens a prepared secret vote, issues the one ballot and closes it with what is given. */
export function decide(
  meeting: ToldMeeting,
  n: number,
  close: Partial<EventOf<'vote.closed'>>,
  override: string | null = null,
): ToldMeeting {
  meeting.tell(meeting.opening(n, { override }));
  const wrong = meeting.ballotFault({ type: 'ballot.issued', voteId: voteId(n), memberId: memberId(1) });
  if (wrong !== null) throw new Error(wrong);
  return meeting.tell({ ...emptyClose(n), outcomes: { [memberId(1)]: 'voted' }, ...close });
}

/** A close without any result. */
export function emptyClose(n: number): EventOf<'vote.closed'> {
  return {
    type: 'vote.closed',
    voteId: voteId(n),
    outcomes: { [memberId(1)]: 'no-vote' },
    counts: null,
    verdict: null,
    candidates: null,
    tokens: null,
  };
}

export const announced = (n: number): JournalEvent => ({ type: 'vote.announced', voteId: voteId(n) });
export const annulled = (n: number): JournalEvent => ({
  type: 'vote.annulled',
  voteId: voteId(n),
  reason: 'awaria',
});
