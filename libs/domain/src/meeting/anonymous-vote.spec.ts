import { MeetingScript } from '@kworum/testing';
import fc from 'fast-check';
import { choices, seatsIn } from '../majority/outcome';
import { defaultCouncilRules } from './council-rules';
import { decide } from './decide';

const recall = { matter: 'recall', majority: { rule: 'absolute-secret' } } as const;
const rules = { ...defaultCouncilRules, anonymousBallots: true };
const room = (present: readonly number[] = [1, 2, 3]) => MeetingScript.inItem(5, present, { rules });
const token = (voteId: string) => ({ type: 'token.request', voteId, blinded: 'x' }) as const;
const cast = (voteId: string) => ({ type: 'ballot.cast', voteId, choice: 'for' }) as const;
const office = { role: 'office', personId: 'clerk' } as const;

describe('a vote of a council with anonymous ballots', () => {
  it.each([
    ['secret', recall, true],
    ['open', {}, false],
  ] as const)('is anonymous when it is secret: %s', (_form, asked, anonymous) => {
    const script = room();
    script.prepareVote(asked);
    expect(script.meeting.votes[0]?.anonymous).toBe(anonymous);
  });

  it('is not anonymous where the council has no such ballots', () => {
    const script = MeetingScript.inItem(5, [1, 2, 3]);
    script.prepareVote(recall);
    expect(script.meeting.votes[0]?.anonymous).toBe(false);
  });

  it('is opened with a key for its tokens, an open one without', () => {
    const script = room();
    const voteId = script.openVote(recall);
    expect(script.meeting.votes[0]?.tokenKey).toBe(`key of ${voteId}`);
    script.office({ type: 'vote.annul', voteId, reason: 'x' });
    script.openVote();
    expect(script.meeting.votes[1]?.tokenKey).toBeNull();
  });

  it('is not opened without a key', () => {
    const script = room();
    const voteId = script.prepareVote(recall);
    const circumstances = { ...script.circumstances(), tokenKey: () => undefined };
    expect(decide(script.meeting, { type: 'vote.open', voteId }, office, circumstances)).toEqual({
      refusal: 'token-key-missing',
    });
  });
});

describe('a token', () => {
  it('is signed once for a member, on the record', () => {
    const script = room();
    const voteId = script.openVote(recall);
    expect(script.member(1, token(voteId))).toEqual(['ballot.issued']);
    expect(script.entries.at(-1)?.event).toEqual({ type: 'ballot.issued', voteId, memberId: 'member-1' });
    expect(script.member(1, token(voteId))).toBe('ballot-final');
  });

  it.each([
    ['without a seat', 9, 'no-mandate'],
    ['who is absent', 4, 'not-present'],
    ['who is excluded', 3, 'excluded-from-vote'],
  ])('is not signed for somebody %s', (_who, seat, refusal) => {
    const script = room();
    const voteId = script.prepareVote(recall);
    script.member(3, { type: 'recusal.declare', voteId });
    script.office({ type: 'vote.open', voteId });
    expect(script.member(seat, token(voteId))).toBe(refusal);
  });

  it('is not signed when the time is up, nor for the office', () => {
    const script = room();
    const voteId = script.prepareVote(recall);
    script.office({ type: 'vote.open', voteId, timeLimitSeconds: 30 });
    expect(script.office(token(voteId))).toBe('not-permitted');
    script.wait(40);
    expect(script.member(1, token(voteId))).toBe('time-is-up');
  });

  it('is what an anonymous vote asks for, and no other vote', () => {
    const script = room();
    const anonymous = script.openVote(recall);
    expect(script.member(1, cast(anonymous))).toBe('token-needed');
    script.office({ type: 'vote.annul', voteId: anonymous, reason: 'x' });
    expect(script.member(1, token(script.openVote()))).toBe('token-not-needed');
  });
});

describe('a ballot without a name', () => {
  it('is handed in while the vote is open, even after the time limit', () => {
    const script = room();
    const voteId = script.prepareVote(recall);
    expect(script.handIn(voteId, 'for')).toBe('vote-not-open-yet');
    script.office({ type: 'vote.open', voteId, timeLimitSeconds: 30 });
    script.member(1, token(voteId));
    script.wait(40);
    expect(script.handIn(voteId, 'for')).toBeUndefined();
    script.office({ type: 'vote.close', voteId });
    expect(script.handIn(voteId, 'for')).toBe('vote-over');
  });

  it('says what may be said, in a vote that takes it', () => {
    const script = room();
    const voteId = script.openVote(recall);
    expect(script.handIn(voteId, { somebody: 'for' })).toBe('choice-not-offered');
    expect(script.handIn('nothing', 'for')).toBe('unknown-vote');
    script.office({ type: 'vote.annul', voteId, reason: 'x' });
    expect(script.handIn(voteId, 'for')).toBe('vote-annulled');
    expect(script.handIn(script.openVote(), 'for')).toBe('token-not-needed');
  });

  it('leaves no entry', () => {
    const script = room();
    const voteId = script.openVote(recall);
    script.member(1, token(voteId));
    const before = script.entries.length;
    script.handIn(voteId, 'for');
    expect(script.entries).toHaveLength(before);
  });
});

describe('the close of an anonymous vote', () => {
  it('counts a token that was not used among the silent, and lists those that were', () => {
    const script = room();
    const voteId = script.openVote(recall);
    for (const seat of [1, 2]) script.member(seat, token(voteId));
    script.handIn(voteId, 'for');
    script.office({ type: 'vote.close', voteId });
    expect(script.meeting.votes[0]?.result).toMatchObject({
      counts: { for: 1, against: 0, abstain: 0, noVote: 2, absent: 2, excluded: 0 },
      outcomes: { 'member-1': 'voted', 'member-2': 'voted', 'member-3': 'no-vote' },
      tokens: [{ token: 'token-1' }],
    });
  });

  it('is refused when more ballots were handed in than tokens signed', () => {
    const script = room();
    const voteId = script.openVote(recall);
    script.member(1, token(voteId));
    for (const choice of ['for', 'against'] as const) script.handIn(voteId, choice);
    expect(script.office({ type: 'vote.close', voteId })).toBe('secret-ballots-missing');
  });

  it('counts every seat once, however many tokens are used and in whatever order', () => {
    const handed = fc.array(fc.constantFrom(...choices), { maxLength: 5 });
    fc.assert(
      fc.property(handed, fc.nat({ max: 5 }), (ballots, unused) => {
        fc.pre(ballots.length + unused <= 5);
        const resultOf = (order: readonly (typeof ballots)[number][]) => {
          const script = room([1, 2, 3, 4, 5]);
          const voteId = script.openVote(recall);
          for (let seat = 1; seat <= ballots.length + unused; seat += 1) script.member(seat, token(voteId));
          for (const choice of order) script.handIn(voteId, choice);
          script.office({ type: 'vote.close', voteId });
          return script.meeting.votes[0]?.result;
        };
        const result = resultOf(ballots);
        const counts = result?.counts;
        expect(counts && seatsIn(counts)).toBe(5);
        expect(counts && counts.for + counts.against + counts.abstain).toBe(ballots.length);
        expect(result?.tokens).toHaveLength(ballots.length);
        expect(resultOf(ballots.toReversed())).toEqual(result);
      }),
    );
  });
});
