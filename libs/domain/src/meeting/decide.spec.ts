import type { Actor } from '../journal/entry';
import { MeetingScript } from '@kworum/testing';

const ballot = (voteId: string, choice: 'for' | 'against' | 'abstain' = 'for') =>
  ({ type: 'ballot.cast', voteId, choice }) as const;

describe('a meeting', () => {
  it('begins its journal once', () => {
    const script = MeetingScript.prepared(3);
    expect(script.office({ type: 'meeting.prepare', plan: script.plan })).toBe('meeting-already-prepared');
  });

  it('knows no command before it is prepared', () => {
    expect(MeetingScript.empty().office({ type: 'meeting.open' })).toBe('meeting-not-prepared');
  });

  it('starts no item before it is opened', () => {
    expect(MeetingScript.prepared(3).office({ type: 'item.start', itemId: 'item-1' })).toBe(
      'meeting-not-open',
    );
  });

  it('takes nothing after it is closed', () => {
    const script = MeetingScript.open(3);
    script.office({ type: 'meeting.close' });
    expect(script.member(1, { type: 'attendance.check-in' })).toBe('meeting-over');
  });

  it('ends the item before when the next one starts, with the floor', () => {
    const script = MeetingScript.inItem(3);
    script.office({ type: 'floor.grant', speaker: { kind: 'guest', guestId: 'guest-1' }, limitSeconds: 60 });
    expect(script.office({ type: 'item.start', itemId: 'item-2' })).toEqual([
      'floor.ended',
      'item.ended',
      'item.started',
    ]);
    expect(script.meeting.floor).toBeNull();
  });

  it('does not leave an item while a vote is open, nor before its result is announced', () => {
    const script = MeetingScript.inItem(3, [1, 2, 3]);
    const voteId = script.openVote();
    expect(script.office({ type: 'item.end' })).toBe('vote-in-progress');
    script.office({ type: 'vote.close', voteId });
    expect(script.office({ type: 'meeting.close' })).toBe('result-not-announced');
  });

  it('withdraws a vote that was prepared and never opened when the item ends', () => {
    const script = MeetingScript.inItem(3);
    script.prepareVote();
    expect(script.office({ type: 'item.end' })).toEqual(['vote.withdrawn', 'item.ended']);
  });
});

describe('rights', () => {
  const otherMember: Actor = { role: 'member', memberId: 'member-2' };

  it('lets a member act for itself only', () => {
    const script = MeetingScript.open(3);
    expect(script.as(otherMember, { type: 'attendance.check-in', memberId: 'member-1' })).toBe(
      'not-permitted',
    );
  });

  it('lets no member run the meeting', () => {
    expect(MeetingScript.prepared(3).member(1, { type: 'meeting.open' })).toBe('not-permitted');
  });

  it('lets the office cast no ballot', () => {
    const script = MeetingScript.inItem(3, [1, 2]);
    expect(script.office(ballot(script.openVote()))).toBe('not-permitted');
  });

  it('gives nobody without a seat a presence', () => {
    const stranger: Actor = { role: 'member', memberId: 'member-9' };
    expect(MeetingScript.open(3).as(stranger, { type: 'attendance.check-in' })).toBe('no-mandate');
  });
});

describe('the floor', () => {
  it('puts a point of order first and an ad vocem before speeches', () => {
    const script = MeetingScript.inItem(5, [1, 2, 3, 4]);
    script.member(1, { type: 'floor.request', kind: 'speech' });
    script.member(2, { type: 'floor.request', kind: 'ad-vocem' });
    script.member(3, { type: 'floor.request', kind: 'point-of-order' });
    script.member(4, { type: 'floor.request', kind: 'speech' });
    expect(script.meeting.speakersList.map(({ memberId }) => memberId)).toEqual([
      'member-3',
      'member-2',
      'member-1',
      'member-4',
    ]);
  });

  it('refuses a second request of the same member', () => {
    const script = MeetingScript.inItem(3, [1]);
    script.member(1, { type: 'floor.request', kind: 'speech' });
    expect(script.member(1, { type: 'floor.request', kind: 'ad-vocem' })).toBe('floor-already-requested');
  });

  it('answers the request when the floor is granted, and takes it from who had it', () => {
    const script = MeetingScript.inItem(3, [1, 2]);
    script.member(1, { type: 'floor.request', kind: 'speech' });
    const grant = (memberId: string) =>
      script.office({ type: 'floor.grant', speaker: { kind: 'member', memberId }, limitSeconds: null });
    grant('member-2');
    expect(grant('member-1')).toEqual(['floor.ended', 'floor.granted']);
    expect(script.meeting.speakersList).toEqual([]);
    expect(script.meeting.floor?.speaker).toEqual({ kind: 'member', memberId: 'member-1' });
  });

  it('is given to nobody unknown, absent, or without an item', () => {
    const script = MeetingScript.inItem(3, [1]);
    const grant = (speaker: { kind: 'member'; memberId: string } | { kind: 'guest'; guestId: string }) =>
      script.office({ type: 'floor.grant', speaker, limitSeconds: null });
    expect(grant({ kind: 'guest', guestId: 'nobody' })).toBe('unknown-speaker');
    expect(grant({ kind: 'member', memberId: 'member-2' })).toBe('not-present');
    script.office({ type: 'item.end' });
    expect(grant({ kind: 'member', memberId: 'member-1' })).toBe('no-current-item');
  });

  it('is lost by who leaves the room', () => {
    const script = MeetingScript.inItem(3, [1]);
    script.office({
      type: 'floor.grant',
      speaker: { kind: 'member', memberId: 'member-1' },
      limitSeconds: null,
    });
    script.member(1, { type: 'attendance.check-out' });
    expect(script.meeting.floor).toBeNull();
    expect(script.office({ type: 'floor.end' })).toBe('nobody-has-the-floor');
  });
});

describe('a vote', () => {
  it('refuses a ballot before the opening and after the close', () => {
    const script = MeetingScript.inItem(3, [1, 2]);
    const voteId = script.prepareVote();
    expect(script.member(1, ballot(voteId))).toBe('vote-not-open-yet');
    script.office({ type: 'vote.open', voteId });
    script.office({ type: 'vote.close', voteId });
    expect(script.member(1, ballot(voteId))).toBe('vote-over');
  });

  it('refuses a ballot without a mandate, without presence, and of the excluded', () => {
    const script = MeetingScript.inItem(4, [1, 2, 3]);
    const voteId = script.prepareVote();
    script.member(3, { type: 'recusal.declare', voteId });
    script.office({ type: 'vote.open', voteId });
    expect(script.as({ role: 'member', memberId: 'member-9' }, ballot(voteId))).toBe('no-mandate');
    expect(script.member(4, ballot(voteId))).toBe('not-present');
    expect(script.member(3, ballot(voteId))).toBe('excluded-from-vote');
  });

  it('counts the last ballot of a seat and records every change', () => {
    const script = MeetingScript.inItem(3, [1, 2]);
    const voteId = script.openVote();
    expect(script.member(1, ballot(voteId, 'for'))).toEqual(['ballot.cast']);
    expect(script.member(1, ballot(voteId, 'against'))).toEqual(['ballot.changed']);
    script.office({ type: 'vote.close', voteId });
    expect(script.meeting.votes[0]?.result?.counts).toEqual({
      for: 0,
      against: 1,
      abstain: 0,
      noVote: 1,
      absent: 1,
      excluded: 0,
    });
  });

  it('counts a ballot of a member who has left before the close', () => {
    const script = MeetingScript.inItem(3, [1, 2]);
    const voteId = script.openVote();
    script.member(1, ballot(voteId));
    script.member(1, { type: 'attendance.check-out' });
    script.office({ type: 'vote.close', voteId });
    expect(script.meeting.votes[0]?.result?.outcomes).toEqual({
      'member-1': 'for',
      'member-2': 'no-vote',
      'member-3': 'absent',
    });
  });

  it('opens without a quorum only with a stated reason, and then fails for it', () => {
    const script = MeetingScript.inItem(5, [1, 2]);
    const voteId = script.prepareVote();
    expect(script.office({ type: 'vote.open', voteId })).toBe('no-quorum');
    expect(script.office({ type: 'vote.open', voteId, override: '   ' })).toBe('no-quorum');
    script.office({ type: 'vote.open', voteId, override: 'na wniosek przewodniczącej' });
    script.member(1, ballot(voteId));
    script.office({ type: 'vote.close', voteId });
    expect(script.meeting.votes[0]?.result?.verdict).toMatchObject({ passed: false, reason: 'no-quorum' });
  });

  it('is open alone: another one waits for its announced result', () => {
    const script = MeetingScript.inItem(3, [1, 2]);
    const first = script.openVote();
    const second = script.prepareVote();
    expect(script.office({ type: 'vote.open', voteId: second })).toBe('vote-in-progress');
    script.office({ type: 'vote.close', voteId: first });
    expect(script.office({ type: 'vote.open', voteId: second })).toBe('result-not-announced');
    script.office({ type: 'vote.announce', voteId: first });
    expect(script.office({ type: 'vote.open', voteId: second })).toEqual(['vote.opened']);
  });

  it('goes through its steps once each', () => {
    const script = MeetingScript.inItem(3, [1, 2]);
    const voteId = script.openVote();
    expect(script.office({ type: 'vote.open', voteId })).toBe('vote-already-opened');
    expect(script.office({ type: 'vote.announce', voteId })).toBe('vote-not-closed');
    script.office({ type: 'vote.close', voteId });
    expect(script.office({ type: 'vote.close', voteId })).toBe('vote-over');
    script.office({ type: 'vote.announce', voteId });
    expect(script.office({ type: 'vote.announce', voteId })).toBe('result-already-announced');
    expect(script.office({ type: 'vote.withdraw', voteId })).toBe('vote-already-opened');
  });

  it('never gives a number twice', () => {
    const script = MeetingScript.inItem(3);
    script.office({ type: 'vote.withdraw', voteId: script.prepareVote() });
    script.prepareVote();
    expect(script.meeting.votes.map(({ number }) => number)).toEqual([2]);
  });
});

describe('attendance', () => {
  it('keeps every stay with its times, to the end of the meeting', () => {
    const script = MeetingScript.inItem(5, [1]);
    script.member(1, { type: 'attendance.check-out' });
    script.wait(60);
    script.member(1, { type: 'attendance.check-in' });
    script.office({ type: 'meeting.close' });
    const stays = script.meeting.attendance['member-1'] ?? [];
    expect(stays.map(({ from, to }) => to !== null && from < to)).toEqual([true, true]);
    expect(stays[1]?.to).toBe(script.meeting.closedAt);
  });
});
