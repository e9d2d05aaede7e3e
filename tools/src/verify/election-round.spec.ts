import { announced, annulled, decide, house, resultOf } from './one-seat-house.fixture';
import type { ToldMeeting } from './told-meeting.fixture';
import { candidateId, election, voteId } from './told-plan.fixture';
import type { CandidateResult, Election, Standing } from './vote-shapes';

/** A secret election, announced, in which candidates come to stand so and all others are not elected. */
function elected(question: Election, ...standings: readonly Standing[]): ToldMeeting {
  const candidates = question.candidates.map(({ candidateId: id }, index): CandidateResult => {
    const standing = standings[index] ?? 'not-elected';
    return { candidateId: id, ...resultOf(standing === 'not-elected' ? 'abstain' : 'for'), standing };
  });
  const meeting = house().prepare(1, { matter: 'election', question, ballot: 'secret' });
  return decide(meeting, 1, { candidates }).tell(announced(1));
}

const first = election(4, { seats: 3, method: 'approve' });
const second = (also: Partial<Election> = {}): Election => ({
  ...first,
  round: 2,
  previousVoteId: voteId(1),
  seats: 2,
  candidates: first.candidates.slice(1),
  ...also,
});
const faultAfter = (meeting: ToldMeeting, question: Election) =>
  meeting.prepareFault(2, { matter: 'election', question });

describe('a further round', () => {
  const fault = (question: Election) => faultAfter(elected(first, 'elected'), question);

  it('fills the seats that are left from those not elected', () => {
    expect(fault(second())).toBeNull();
    expect(fault(second({ candidates: first.candidates.slice(2) }))).toBeNull();
  });

  it('breaks a tie', () => {
    const tied = elected(election(2, { method: 'approve' }), 'tied', 'tied');
    const again = election(2, { method: 'approve', round: 2, previousVoteId: voteId(1) });
    expect(faultAfter(tied, again)).toBeNull();
  });

  it.each<[string, Partial<Election>, string]>([
    ['for other seats', { seats: 3 }, 'the round before left 2 seats, not 3'],
    ['by another method', { method: 'choose' }, 'another method'],
    ['that skips one', { round: 3 }, 'round 1 is followed by round 2, not by 3'],
    ['with somebody elected', { candidates: first.candidates }, 'Kandydat 1 is none of those'],
    [
      'with somebody new',
      { candidates: [{ candidateId: candidateId(9), name: 'Nowy' }] },
      'Nowy is none of those',
    ],
    [
      'under another name',
      { candidates: [{ candidateId: candidateId(2), name: 'Inny' }] },
      'Inny is none of those',
    ],
    ['that is the first', { round: 1 }, 'round 1 is followed by round 2, not by 1'],
  ])('is not held %s', (_, also, reason) => {
    expect(fault(second(also))).toContain(reason);
  });

  it('does not follow an annulled election', () => {
    const meeting = elected(first, 'elected').tell(annulled(1));
    expect(faultAfter(meeting, second())).toContain('announced and valid result');
  });

  it('does not follow an election that filled every seat', () => {
    const question = election(1, { round: 2, previousVoteId: voteId(1), seats: 0 });
    expect(faultAfter(elected(election(2), 'elected'), question)).toBe('the election fills no seat');
  });
});
