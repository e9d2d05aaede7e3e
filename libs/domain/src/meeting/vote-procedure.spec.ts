import { MeetingScript } from '@kworum/testing';
import type { Majority } from '../majority/rule';
import { explainVerdict, ruleText } from '../majority/wording';
import type { MeetingCommand } from './command';

const ballot = (voteId: string, choice: 'for' | 'against' | 'abstain' = 'for') =>
  ({ type: 'ballot.cast', voteId, choice }) as const;
const room = (present: readonly number[] = [1, 2, 3]) => MeetingScript.inItem(5, present);
const result = (script: MeetingScript) => script.meeting.votes.at(-1)?.result;

describe('a majority of a statute', () => {
  const twoThirdsOfCast: Majority & { rule: 'fraction' } = {
    rule: 'fraction',
    numerator: 2,
    denominator: 3,
    base: 'cast',
    strictness: 'at-least',
    quorum: 'half-of-statutory',
  };

  it('is taken as data, with its own legal basis', () => {
    const script = room();
    const voteId = script.openVote({ majority: twoThirdsOfCast, legalBasis: '§ 12 statutu' });
    script.member(1, ballot(voteId));
    script.member(2, ballot(voteId));
    script.member(3, ballot(voteId, 'against'));
    script.office({ type: 'vote.close', voteId });
    const { verdict, counts } = result(script) ?? {};
    expect(verdict).toMatchObject({
      passed: true,
      rule: 'fraction',
      required: 2,
      legalBasis: '§ 12 statutu',
    });
    expect(verdict && counts && explainVerdict(verdict, counts, 'resolution').pl).toBe(
      'Podjęto: 2 za, wymagane 2 (§ 12 statutu)',
    );
    expect(ruleText(twoThirdsOfCast).pl).toBe('Co najmniej 2/3 oddanych głosów');
  });

  it('is not taken without one', () => {
    const script = room();
    expect(
      script.office({
        type: 'vote.prepare',
        subject: 'Statut',
        matter: 'motion',
        majority: twoThirdsOfCast,
      }),
    ).toBe('legal-basis-missing');
  });
});

describe('a roll call', () => {
  it('enters ballots of the same vote, each marked with its channel', () => {
    const script = room();
    const voteId = script.openVote();
    script.member(1, ballot(voteId));
    expect(script.office({ type: 'ballot.enter', voteId, memberId: 'member-2', choice: 'against' })).toEqual([
      'ballot.cast',
    ]);
    const { ballots } = script.meeting.votes[0] ?? {};
    expect(ballots?.map(({ channel }) => channel)).toEqual(['tablet', 'roll-call']);
  });

  it('is entered by the office only, and for members in the room', () => {
    const script = room();
    const voteId = script.openVote();
    const enter = (memberId: string) => ({ type: 'ballot.enter', voteId, memberId, choice: 'for' }) as const;
    expect(script.member(1, enter('member-1'))).toBe('not-permitted');
    expect(script.office(enter('member-5'))).toBe('not-present');
  });
});

describe('a time limit', () => {
  it('ends the pressing but not the roll call, and leaves the close to the chair', () => {
    const script = room();
    const voteId = script.prepareVote();
    script.office({ type: 'vote.open', voteId, timeLimitSeconds: 30 });
    expect(script.member(1, ballot(voteId))).toEqual(['ballot.cast']);
    script.wait(40);
    expect(script.member(2, ballot(voteId))).toBe('time-is-up');
    expect(script.office({ type: 'ballot.enter', voteId, memberId: 'member-2', choice: 'for' })).toEqual([
      'ballot.cast',
    ]);
    expect(script.meeting.votes[0]?.status).toBe('open');
  });
});

describe('a quorum check', () => {
  it('opens without a quorum, takes presence only, and says whether there is one', () => {
    const script = room([1, 2]);
    const voteId = script.openVote({ matter: 'quorum', majority: { rule: 'simple' } });
    expect(script.member(1, ballot(voteId, 'against'))).toBe('choice-not-offered');
    script.member(1, ballot(voteId));
    script.office({ type: 'vote.close', voteId });
    const { verdict, counts } = result(script) ?? {};
    expect(verdict).toMatchObject({ passed: false, rule: 'quorum', required: 3 });
    expect(verdict && counts && explainVerdict(verdict, counts, 'quorum').pl).toBe(
      'Brak kworum: obecność potwierdziło 1, wymagane 3 z 5 (art. 14 ust. 1 u.s.g.)',
    );
  });
});

describe('a test vote', () => {
  it('opens without a quorum and decides nothing by its word', () => {
    const script = room([1]);
    const voteId = script.openVote({ matter: 'test' });
    script.member(1, ballot(voteId));
    script.office({ type: 'vote.close', voteId });
    const { verdict, counts } = result(script) ?? {};
    expect(verdict && counts && explainVerdict(verdict, counts, 'test').pl).toMatch(
      /^Głosowanie próbne: 1 za/,
    );
  });
});

describe('the pre-flight check', () => {
  it('refuses a vote in which nobody may vote', () => {
    const script = room([1, 2, 3]);
    const voteId = script.prepareVote();
    for (const seat of [1, 2, 3]) script.member(seat, { type: 'recusal.declare', voteId });
    expect(script.office({ type: 'vote.open', voteId })).toBe('nobody-entitled');
  });
});

describe('a revote', () => {
  const announced = () => {
    const script = room();
    const voteId = script.openVote();
    script.office({ type: 'vote.close', voteId });
    script.office({ type: 'vote.announce', voteId });
    return { script, voteId };
  };
  const repeat = (of: string): MeetingCommand => ({
    type: 'vote.prepare',
    subject: 'Dotacje',
    matter: 'resolution',
    majority: { rule: 'simple' },
    revote: { of, reason: 'pomyłka w liczeniu' },
  });

  it('names the vote that it repeats, with the reason; both stay', () => {
    const { script, voteId } = announced();
    expect(script.office(repeat(voteId))).toEqual(['vote.prepared']);
    expect(script.meeting.votes.map(({ revote }) => revote)).toEqual([
      null,
      { of: voteId, reason: 'pomyłka w liczeniu' },
    ]);
  });

  it('is not taken of a vote without a valid, announced result', () => {
    const { script, voteId } = announced();
    script.office({ type: 'vote.annul', voteId, reason: 'awaria' });
    expect(script.office(repeat(voteId))).toBe('vote-annulled');
    expect(script.office(repeat('nothing'))).toBe('unknown-vote');
    expect(script.office(repeat(script.openVote()))).toBe('result-not-announced');
  });
});

describe('an annulment', () => {
  it('ends an open vote at once, without a result, and frees the way for the next', () => {
    const script = room();
    const voteId = script.openVote();
    script.member(1, ballot(voteId));
    expect(script.office({ type: 'vote.annul', voteId, reason: 'awaria tabletów' })).toEqual([
      'vote.annulled',
    ]);
    expect(script.member(2, ballot(voteId))).toBe('vote-annulled');
    expect(script.meeting.votes[0]).toMatchObject({
      status: 'annulled',
      result: null,
      annulment: { reason: 'awaria tabletów' },
    });
    expect(script.office({ type: 'vote.open', voteId: script.prepareVote() })).toEqual(['vote.opened']);
  });

  it('is not for a vote that was never opened', () => {
    const script = room();
    const voteId = script.prepareVote();
    expect(script.office({ type: 'vote.annul', voteId, reason: 'x' })).toBe('vote-not-open-yet');
  });
});

describe('a correction of a declared mistake', () => {
  it('stands beside the announced result and changes no count', () => {
    const script = room();
    const voteId = script.openVote();
    script.member(1, ballot(voteId, 'for'));
    const declare: MeetingCommand = {
      type: 'correction.declare',
      voteId,
      memberId: 'member-1',
      choice: 'against',
      reason: 'pomyłka przy naciskaniu',
    };
    script.office({ type: 'vote.close', voteId });
    expect(script.office(declare)).toBe('result-not-announced');
    script.office({ type: 'vote.announce', voteId });
    const before = result(script);
    expect(script.office(declare)).toEqual(['correction.declared']);
    expect(result(script)).toEqual(before);
    expect(script.meeting.votes[0]?.corrections).toMatchObject([{ memberId: 'member-1', choice: 'against' }]);
  });
});

describe('the floor', () => {
  it('leaves a speech with its beginning and end, by whatever way it ends', () => {
    const script = room([1, 2]);
    const grant = (seat: number) =>
      script.office({
        type: 'floor.grant',
        speaker: { kind: 'member', memberId: `member-${seat}` },
        limitSeconds: null,
      });
    grant(1);
    grant(2);
    script.member(2, { type: 'attendance.check-out' });
    grant(1);
    script.office({ type: 'item.end' });
    const { speeches } = script.meeting;
    expect(speeches.map(({ itemId, startedAt, endedAt }) => [itemId, (endedAt ?? '') >= startedAt])).toEqual([
      ['item-1', true],
      ['item-1', true],
      ['item-1', true],
    ]);
  });

  it('is extended by as much as the chair gives', () => {
    const script = room();
    script.office({
      type: 'floor.grant',
      speaker: { kind: 'guest', guestId: 'guest-1' },
      limitSeconds: 60,
    });
    script.office({ type: 'floor.extend', seconds: 120 });
    expect(script.meeting.floor?.limitSeconds).toBe(180);
  });
});
