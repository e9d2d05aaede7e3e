import { MeetingScript } from '@kworum/testing';
import { Choice, seatsIn } from '../majority/outcome';
import { NamedRuleId } from '../majority/rule';
import { Matter } from '../majority/wording';
import { decide } from './decide';

const ballot = (voteId: string, choice: Choice = 'for') => ({ type: 'ballot.cast', voteId, choice }) as const;
const room = (present: readonly number[] = [1, 2, 3]) => MeetingScript.inItem(5, present);
const recall = { matter: 'recall', majority: { rule: 'absolute-secret' } } as const;
const prepare = { type: 'vote.prepare', subject: 'Odwołanie' } as const;

describe('a secret ballot', () => {
  it('is issued without its choice, which is handed over apart from the journal', () => {
    const script = room();
    const voteId = script.openVote(recall);
    expect(script.member(1, ballot(voteId, 'against'))).toEqual(['ballot.issued']);
    expect(script.entries.at(-1)?.event).toEqual({ type: 'ballot.issued', voteId, memberId: 'member-1' });
    expect(script.meeting.votes[0]?.ballots).toMatchObject([{ memberId: 'member-1', choice: null }]);
    expect(script.secretBallots.get(voteId)).toEqual(['against']);
  });

  it('is final', () => {
    const script = room();
    const voteId = script.openVote(recall);
    script.member(1, ballot(voteId, 'against'));
    expect(script.member(1, ballot(voteId, 'for'))).toBe('ballot-final');
    expect(script.secretBallots.get(voteId)).toEqual(['against']);
  });

  it('is never called aloud', () => {
    const script = room();
    const voteId = script.openVote(recall);
    const enter = { type: 'ballot.enter', voteId, memberId: 'member-1', choice: 'for' } as const;
    expect(script.office(enter)).toBe('ballot-secret');
  });

  it.each([
    ['of somebody without a seat', 9, 'no-mandate'],
    ['of an absent member', 4, 'not-present'],
    ['of an excluded member', 3, 'excluded-from-vote'],
  ])('is refused: %s', (_who, seat, refusal) => {
    const script = room();
    const voteId = script.prepareVote(recall);
    script.member(3, { type: 'recusal.declare', voteId });
    script.office({ type: 'vote.open', voteId });
    expect(script.member(seat, ballot(voteId))).toBe(refusal);
    expect(script.secretBallots.size).toBe(0);
  });

  it('is not taken when the time is up', () => {
    const script = room();
    const voteId = script.prepareVote(recall);
    script.office({ type: 'vote.open', voteId, timeLimitSeconds: 30 });
    script.wait(40);
    expect(script.member(1, ballot(voteId))).toBe('time-is-up');
  });

  it('cannot be corrected afterwards: a correction would reveal it', () => {
    const script = room();
    const voteId = script.openVote(recall);
    script.office({ type: 'vote.close', voteId });
    script.office({ type: 'vote.announce', voteId });
    expect(
      script.office({
        ...{ type: 'correction.declare', voteId, memberId: 'member-1' },
        ...{ choice: 'for', reason: 'pomyłka' },
      }),
    ).toBe('ballot-secret');
  });
});

describe('the close of a secret vote', () => {
  const voted = () => {
    const script = room([1, 2, 3, 4]);
    const voteId = script.openVote(recall);
    script.member(1, ballot(voteId, 'for'));
    script.member(2, ballot(voteId, 'for'));
    script.member(3, ballot(voteId, 'against'));
    return { script, voteId };
  };

  it('counts the ballots without saying whose they were', () => {
    const { script, voteId } = voted();
    script.office({ type: 'vote.close', voteId });
    expect(script.meeting.votes[0]?.result).toMatchObject({
      counts: { for: 2, against: 1, abstain: 0, noVote: 1, absent: 1, excluded: 0 },
      verdict: { passed: true, required: 2 },
      candidates: null,
      outcomes: {
        ...{ 'member-1': 'voted', 'member-2': 'voted', 'member-3': 'voted' },
        ...{ 'member-4': 'no-vote', 'member-5': 'absent' },
      },
    });
  });

  it.each([
    ['fewer', ['for', 'for']],
    ['more', ['for', 'for', 'for', 'against']],
    ['no', []],
  ] as const)('is refused when there are %s ballots than were issued', (_many, contents) => {
    const { script, voteId } = voted();
    const circumstances = { ...script.circumstances(), secretBallots: () => contents };
    const office = { role: 'office', personId: 'clerk' } as const;
    expect(decide(script.meeting, { type: 'vote.close', voteId }, office, circumstances)).toEqual({
      refusal: 'secret-ballots-missing',
    });
  });

  it('counts a ballot whose member has left', () => {
    const { script, voteId } = voted();
    script.member(3, { type: 'attendance.check-out' });
    script.office({ type: 'vote.close', voteId });
    const { counts, outcomes } = script.meeting.votes[0]?.result ?? {};
    expect(outcomes?.['member-3']).toBe('voted');
    expect(counts && seatsIn(counts)).toBe(5);
  });

  it('is not needed for an annulment: an annulled vote has no counts', () => {
    const { script, voteId } = voted();
    expect(script.office({ type: 'vote.annul', voteId, reason: 'awaria' })).toEqual(['vote.annulled']);
    expect(script.meeting.votes[0]?.result).toBeNull();
  });
});

describe('the form of the ballot', () => {
  const asked = (
    matter: Matter,
    rule: NamedRuleId,
    form: 'open' | 'secret' | undefined,
    legalBasis?: string,
  ) => {
    const script = room();
    const reply = script.office({ ...prepare, matter, majority: { rule }, ballot: form, legalBasis });
    return typeof reply === 'string' ? reply : script.meeting.votes[0]?.ballot;
  };

  it.each<[Matter, NamedRuleId, 'open' | 'secret' | undefined, string]>([
    ['resolution', 'simple', undefined, 'open'],
    ['resolution', 'simple', 'open', 'open'],
    ['recall', 'absolute-secret', undefined, 'secret'],
    ['recall', 'absolute-secret', 'secret', 'secret'],
    ['recall', 'absolute-secret', 'open', 'ballot-form-not-lawful'],
    ['recall', 'three-fifths-statutory', 'secret', 'secret'],
    ['recall', 'three-fifths-statutory', undefined, 'open'],
    ['test', 'simple', 'secret', 'secret'],
    ['quorum', 'quorum', undefined, 'open'],
    ['quorum', 'quorum', 'secret', 'ballot-form-not-lawful'],
    ['quorum', 'absolute-secret', 'secret', 'ballot-form-not-lawful'],
    ['quorum', 'absolute-secret', undefined, 'open'],
  ])('of a %s by %s, asked to be %s: %s', (matter, rule, form, expected) => {
    expect(asked(matter, rule, form)).toBe(expected);
  });

  it.each<[Matter, NamedRuleId]>([
    ['resolution', 'simple'],
    ['motion', 'simple'],
    ['resolution', 'absolute-statutory'],
    ['motion', 'absolute-secret'],
  ])('secret for a %s by %s asks for a legal basis', (matter, rule) => {
    expect(asked(matter, rule, 'secret')).toBe('legal-basis-missing');
    expect(asked(matter, rule, 'secret', '§ 31 statutu')).toBe('secret');
  });
});
