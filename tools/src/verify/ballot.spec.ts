import type { EventOf } from './event-shapes';
import { ToldMeeting } from './told-meeting.fixture';
import { candidateId, election, memberId, planOf, voteId } from './told-plan.fixture';
import type { BallotChoice, Choice } from './vote-shapes';

const cast = (choice: BallotChoice): EventOf<'ballot.cast'> => ({
  type: 'ballot.cast',
  voteId: voteId(1),
  memberId: memberId(1),
  choice,
  channel: 'tablet',
});
const issued = (n: number): EventOf<'ballot.issued'> => ({
  type: 'ballot.issued',
  voteId: voteId(1),
  memberId: memberId(n),
});

function openVote(also: Partial<EventOf<'vote.prepared'>> = {}): ToldMeeting {
  const meeting = new ToldMeeting(planOf(4, 1)).prepare(1, also);
  meeting.tell({ type: 'recusal.declared', voteId: voteId(1), memberId: memberId(3) });
  meeting.tell(meeting.opening(1, { timeLimitSeconds: 60 }));
  return meeting.tell({ type: 'member.checked-out', memberId: memberId(4) });
}

describe('a secret ballot', () => {
  const secretVote = () => openVote({ ballot: 'secret' });

  it('is issued once to a member who is there, in time and by the member itself', () => {
    const meeting = secretVote();
    expect(meeting.ballotFault(issued(1), 60)).toBeNull();
    expect(meeting.ballotFault(issued(1), 60)).toBe('the seat has already cast a ballot');
    expect(meeting.ballotFault(issued(2), 60.001)).toBe('the ballot came after the time limit');
    expect(meeting.ballotFault(issued(3))).toBe('the member who votes is excluded');
    expect(meeting.ballotFault(issued(4))).toBe('the member who votes is not present');
    expect(meeting.ballotFault(issued(9))).toBe('who votes has no seat');
    expect(meeting.fault(issued(2))?.reason).toBe('the ballot was not cast by the member itself');
  });

  it('leaves its choice out of the journal', () => {
    expect(secretVote().ballotFault(cast('for'))).toBe('a secret ballot may not stand in the journal');
  });

  it('is none of an open vote', () => {
    expect(openVote().ballotFault(issued(1))).toBe('a ballot without its choice stands in an open vote');
  });
});

describe('a ballot of an election', () => {
  const choices = (...said: readonly [number, Choice][]) =>
    Object.fromEntries(said.map(([n, choice]) => [candidateId(n), choice]));
  const electing = (method: 'choose' | 'approve') =>
    openVote({ matter: 'election', question: election(3, { seats: 2, method }) });

  it.each<[string, 'choose' | 'approve', BallotChoice]>([
    ['names nobody', 'choose', {}],
    ['chooses as many as there are seats', 'choose', choices([1, 'for'], [3, 'for'])],
    ['approves of everybody', 'approve', choices([1, 'for'], [2, 'for'], [3, 'for'])],
    ['says what it thinks of each', 'approve', choices([1, 'against'], [2, 'abstain'])],
  ])('%s', (_, method, choice) => {
    expect(electing(method).ballotFault(cast(choice))).toBeNull();
  });

  it.each<[string, 'choose' | 'approve', BallotChoice, string]>([
    [
      'chooses more than there are seats',
      'choose',
      choices([1, 'for'], [2, 'for'], [3, 'for']),
      '3 candidates for 2 seats',
    ],
    [
      'is against somebody whom it could choose',
      'choose',
      choices([1, 'against']),
      'more of a candidate than for',
    ],
    ['names a stranger', 'approve', choices([4, 'for']), 'somebody who is no candidate'],
    ['says for without saying whom', 'approve', 'for', 'chooses no candidates'],
  ])('is not believed when it %s', (_, method, choice, reason) => {
    expect(electing(method).ballotFault(cast(choice))).toContain(reason);
  });

  it('is none of another vote', () => {
    expect(openVote().ballotFault(cast({}))).toBe('a ballot chooses candidates though there is no election');
  });
});
