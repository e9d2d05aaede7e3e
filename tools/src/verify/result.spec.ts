import { readResult } from './result';
import { memberId, planOf, simple, voteId } from './told-plan.fixture';
import { VoteSoFar, beginVote } from './vote-record';
import type { Choice, Counts, Outcome, Verdict } from './vote-shapes';

const passed: Verdict = {
  passed: true,
  reason: 'majority-reached',
  rule: 'simple',
  legalBasis: 'statut',
  required: 2,
  statutorySize: 5,
  quorum: { present: 4, required: 3, reached: true },
};
const counts = { for: 2, against: 1, abstain: 0, noVote: 0, absent: 1, excluded: 1 };
const plan = planOf(5, 1);
/** Seat 5 is not there, seat 4 is excluded, seat 3 has left after voting. */
const present = new Set([1, 2, 4].map(memberId));

function voteOf(ballot: 'open' | 'secret', ballots: readonly (Choice | null)[]): VoteSoFar {
  const vote = beginVote({
    type: 'vote.prepared',
    voteId: voteId(1),
    number: 1,
    itemId: '',
    subject: '',
    matter: 'motion',
    question: { kind: 'plain' },
    ballot,
    anonymous: false,
    majority: simple,
    legalBasis: 'statut',
    revote: null,
  });
  vote.excluded.add(memberId(4));
  ballots.forEach((choice, index) => vote.ballots.set(memberId(index + 1), choice));
  return vote;
}

function resultOf(
  vote: VoteSoFar,
  ballots: readonly Outcome[],
  announced: Counts,
  verdict: Verdict | null = passed,
) {
  const outcomes = [...ballots, 'excluded' as const, 'absent' as const];
  const close = {
    type: 'vote.closed' as const,
    voteId: voteId(1),
    outcomes: Object.fromEntries(outcomes.map((outcome, index) => [memberId(index + 1), outcome])),
    counts: announced,
    verdict,
    candidates: null,
    tokens: null,
  };
  const read = readResult(close, plan, vote, present);
  return 'fault' in read ? read.fault.reason : read.result;
}

describe('the result of an open vote', () => {
  const vote = voteOf('open', ['for', 'for', 'against']);
  const said: Outcome[] = ['for', 'for', 'against'];

  it('is what every ballot says, of a member who has left too', () => {
    expect(resultOf(vote, said, counts)).toEqual({ kind: 'answer', counts, verdict: passed });
  });

  it('has no other outcomes, counts or verdict', () => {
    expect(resultOf(vote, ['for', 'for', 'absent'], counts)).toContain('its outcomes do not follow');
    expect(resultOf(vote, ['voted', 'voted', 'voted'], counts)).toContain('its outcomes do not follow');
    expect(resultOf(vote, said, { ...counts, for: 3 })).toContain('its counts do not follow');
    expect(resultOf(vote, said, counts, { ...passed, required: 3 })).toContain('its verdict does not follow');
    expect(resultOf(vote, said, counts, null)).toContain('counts, a verdict and no candidates');
  });
});

describe('the result of a secret vote', () => {
  const vote = voteOf('secret', [null, null, null]);
  const said: Outcome[] = ['voted', 'voted', 'voted'];

  it('may be every division of the ballots issued', () => {
    expect(resultOf(vote, said, counts)).toEqual({ kind: 'answer', counts, verdict: passed });
    const other = { ...counts, against: 0, abstain: 1 };
    const verdict = { ...passed, required: 1 };
    expect(resultOf(vote, said, other, verdict)).toEqual({ kind: 'answer', counts: other, verdict });
  });

  it('has no ballot more or less than issued', () => {
    expect(resultOf(vote, said, { ...counts, for: 3 })).toBe('4 ballots were counted, there are 3');
    expect(resultOf(vote, said, { ...counts, for: 1 })).toBe('2 ballots were counted, there are 3');
  });

  it('says how many did not vote, and of nobody what they chose', () => {
    expect(resultOf(vote, said, { ...counts, noVote: 1 })).toContain('its counts do not follow');
    expect(resultOf(vote, ['for', 'for', 'against'], counts)).toContain('its outcomes do not follow');
  });

  it('follows from its counts', () => {
    expect(resultOf(vote, said, counts, { ...passed, passed: false })).toContain(
      'its verdict does not follow',
    );
  });
});
