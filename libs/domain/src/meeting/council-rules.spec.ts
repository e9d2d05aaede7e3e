import { MeetingScript } from '@kworum/testing';
import type { NamedRuleId } from '../majority/rule';
import { CouncilRules, defaultCouncilRules } from './council-rules';
import { isRemote } from './state';

const withRules = (present: readonly number[], rules: Partial<CouncilRules>, seats = 5) =>
  MeetingScript.inItem(seats, present, { rules: { ...defaultCouncilRules, ...rules } });
const powiat = { legalBases: { simple: 'art. 13 u.s.p.', 'absolute-statutory': 'art. 15 ust. 1a u.s.p.' } };

describe('the legal basis of a vote', () => {
  it.each<[NamedRuleId, Partial<CouncilRules>, string | undefined, string]>([
    ['simple', {}, undefined, 'art. 14 ust. 1 u.s.g.'],
    ['simple', powiat, undefined, 'art. 13 u.s.p.'],
    ['simple', powiat, '§ 7 statutu', '§ 7 statutu'],
    ['absolute', powiat, undefined, 'art. 58 ust. 2 u.s.g.'],
    ['absolute-statutory', powiat, undefined, 'art. 15 ust. 1a u.s.p.'],
  ])('of the rule %s, of a council with %j, named as %s, is %s', (rule, rules, legalBasis, expected) => {
    const script = withRules([1, 2, 3], rules);
    script.prepareVote({ majority: { rule }, legalBasis });
    expect(script.meeting.votes[0]?.legalBasis).toBe(expected);
  });

  it('is cited in the verdict', () => {
    const script = withRules([1, 2, 3], powiat);
    const voteId = script.openVote();
    script.office({ type: 'vote.close', voteId });
    expect(script.meeting.votes[0]?.result?.verdict?.legalBasis).toBe('art. 13 u.s.p.');
  });
});

describe('taking part from elsewhere', () => {
  it('is refused where the council has no basis for it', () => {
    const script = withRules([1], {});
    expect(script.member(2, { type: 'attendance.check-in', remote: true })).toBe('remote-not-allowed');
    expect(script.member(2, { type: 'attendance.check-in', remote: false })).toEqual(['member.checked-in']);
  });

  it('is on the record of the stay, where the council has one', () => {
    const script = withRules([1], { remoteBasis: 'uchwała nr IV/12/24' });
    script.member(2, { type: 'attendance.check-in', remote: true });
    expect(isRemote(script.meeting, 'member-2')).toBe(true);
    expect(isRemote(script.meeting, 'member-1')).toBe(false);
    script.member(2, { type: 'attendance.check-out' });
    expect(isRemote(script.meeting, 'member-2')).toBe(false);
    script.member(2, { type: 'attendance.check-in' });
    expect(script.meeting.attendance['member-2']?.map(({ remote }) => remote)).toEqual([true, false]);
  });

  it('counts as being present', () => {
    const script = withRules([1, 2], { remoteBasis: 'uchwała nr IV/12/24' });
    const voteId = script.prepareVote();
    expect(script.office({ type: 'vote.open', voteId })).toBe('no-quorum');
    script.member(3, { type: 'attendance.check-in', remote: true });
    expect(script.office({ type: 'vote.open', voteId })).toEqual(['vote.opened']);
    expect(script.member(3, { type: 'ballot.cast', voteId, choice: 'for' })).toEqual(['ballot.cast']);
  });
});

describe('a member barred from a vote', () => {
  const barred = (excludedCountForQuorum: boolean) => {
    const script = withRules([1, 2, 3], { excludedCountForQuorum });
    const voteId = script.prepareVote();
    script.member(3, { type: 'recusal.declare', voteId });
    return { script, voteId };
  };

  it('counts for the quorum where the council says so', () => {
    const { script, voteId } = barred(true);
    script.office({ type: 'vote.open', voteId });
    expect(script.entries.at(-1)?.event).toMatchObject({
      quorum: { present: 3, required: 3, reached: true },
      override: null,
    });
    for (const seat of [1, 2]) script.member(seat, { type: 'ballot.cast', voteId, choice: 'for' });
    script.office({ type: 'vote.close', voteId });
    expect(script.meeting.votes[0]?.result?.verdict).toMatchObject({ passed: true, quorum: { present: 3 } });
  });

  it('does not count where it does not: neither at the opening nor in the verdict', () => {
    const { script, voteId } = barred(false);
    expect(script.office({ type: 'vote.open', voteId })).toBe('no-quorum');
    script.office({ type: 'vote.open', voteId, override: 'na wniosek' });
    expect(script.entries.at(-1)?.event).toMatchObject({
      quorum: { present: 2, required: 3, reached: false },
      override: 'na wniosek',
    });
    for (const seat of [1, 2]) script.member(seat, { type: 'ballot.cast', voteId, choice: 'for' });
    script.office({ type: 'vote.close', voteId });
    expect(script.meeting.votes[0]?.result?.verdict).toMatchObject({
      ...{ passed: false, reason: 'no-quorum', quorum: { present: 2, required: 3, reached: false } },
    });
  });

  it('who is absent is not taken off twice', () => {
    const script = withRules([1, 2, 3], { excludedCountForQuorum: false });
    const voteId = script.prepareVote();
    script.office({ type: 'recusal.declare', voteId, memberId: 'member-5' });
    expect(script.office({ type: 'vote.open', voteId })).toEqual(['vote.opened']);
  });
});

describe('the quorum of a meeting', () => {
  it('is lost when too many leave, remembered since when, and back when enough return', () => {
    const script = withRules([1, 2, 3], {});
    expect(script.meeting.quorumLostAt).toBeNull();
    script.member(3, { type: 'attendance.check-out' });
    const lostAt = script.entries.at(-1)?.at;
    expect(script.meeting.quorumLostAt).toBe(lostAt);
    script.wait(600);
    script.member(2, { type: 'attendance.check-out' });
    expect(script.meeting.quorumLostAt).toBe(lostAt);
    script.member(3, { type: 'attendance.check-in' });
    expect(script.meeting.quorumLostAt).toBe(lostAt);
    script.member(2, { type: 'attendance.check-in' });
    expect(script.meeting.quorumLostAt).toBeNull();
  });

  it('is missing from the opening on when too few have come, not before', () => {
    const script = MeetingScript.prepared(5);
    script.member(1, { type: 'attendance.check-in' });
    expect(script.meeting.quorumLostAt).toBeNull();
    script.office({ type: 'meeting.open' });
    expect(script.meeting.quorumLostAt).toBe(script.meeting.openedAt);
  });

  it.each([
    [10, 5, false],
    [10, 4, true],
    [11, 6, false],
    [11, 5, true],
  ])('of %d seats with %d present is lost: %s', (seats, present, lost) => {
    const script = withRules(
      Array.from({ length: present }, (_seat, index) => index + 1),
      {},
      seats,
    );
    expect(script.meeting.quorumLostAt !== null).toBe(lost);
  });
});
