import {
  anna,
  bogdan,
  budget,
  first,
  item,
  members,
  prepared,
  roads,
  second,
  told,
  toldOf,
  voteA,
  voteB,
  wholeStory,
} from './told';
import { carried, opened, vote } from './told-votes';

const guest = { kind: 'guest', guestId: second };
const member = { kind: 'member', memberId: anna };
const requested = (requestId: string, memberId = anna) => ({
  ...{ type: 'floor.requested', requestId, memberId, kind: 'speech' },
});
const granted = (speaker: object, requestId: string | null = null) => ({
  ...{ type: 'floor.granted', speaker, requestId, limitSeconds: null, beyondLimit: false },
});
const ended = (speaker: object) => ({ type: 'floor.ended', speaker });
const recusal = { type: 'recusal.declared', voteId: voteA, memberId: anna };

describe('a meeting', () => {
  it.each([
    ['is prepared twice', [prepared()], 'preparedTwice'],
    ['is opened twice', [{ type: 'meeting.opened' }], 'openedTwice'],
    [
      'has a member come who is there',
      [{ type: 'member.checked-in', memberId: anna, remote: false }],
      'alreadyPresent',
    ],
    ['has a second item beside the current one', [item('started', roads)], 'otherItemCurrent'],
    ['ends an item that is not current', [item('ended', roads)], 'itemNotCurrent'],
    ['ends an item while a vote is open', [vote(), opened(), item('ended', budget)], 'itemEndedInVote'],
    [
      'ends an item before the announcement',
      [vote(), ...carried(), item('ended', budget)],
      'itemEndedInVote',
    ],
    ['is closed while a vote is open', [vote(), opened(), { type: 'meeting.closed' }], 'closedInVote'],
    ['is closed before the announcement', [vote(), ...carried(), { type: 'meeting.closed' }], 'closedInVote'],
    ['is closed in a current item', [{ type: 'meeting.closed' }], 'closedInItem'],
    ['votes on another item than the current one', [vote(voteA, { itemId: roads })], 'itemNotCurrent'],
    ['prepares a vote twice', [vote(), vote()], 'votePreparedTwice'],
    ['gives a number to two votes', [vote(), vote(voteB, { number: 1 })], 'voteNumber'],
    ['leaves out a number of a vote', [vote(voteA, { number: 2 })], 'voteNumber'],
    ['bars a member twice', [vote(), recusal, recusal], 'excludedTwice'],
  ])('is not believed when it %s', (_, events, reason) => {
    expect(told(...events)).toBe(reason);
  });
  it.each([
    ['speech', requested(first)],
    ['limit', { type: 'item.limited', itemId: budget, speechSeconds: 60, clubSeconds: null }],
    ['item', item('started', budget)],
  ])('takes no %s before its opening', (_, event) => {
    expect(wholeStory([prepared(), event])).toBe('beforeOpening');
  });
  it('starts an item again that has ended', () => {
    expect(told(item('ended', budget), item('started', budget))).toBeNull();
  });
});

describe('a plan', () => {
  const seat = { memberId: anna, seat: 1, name: 'Anna', function: 'radna', club: null };
  it('gives nobody two seats', () => {
    expect(wholeStory([prepared({ seats: [seat, { ...seat, seat: 2 }] })])).toBe('twoSeats');
  });
  it('gives no number of a seat to two members', () => {
    expect(wholeStory([prepared({ seats: [seat, { ...seat, memberId: bogdan }] })])).toBe('seatTwice');
  });
  it.each([
    ['guests', { guests: [1, 2].map(() => ({ guestId: second, name: 'Gość', function: 'sołtys' })) }],
    ['items', { agenda: ['1', '2'].map((number) => ({ itemId: budget, number, title: 'x' })) }],
  ])('gives no two %s the same id', (_, ofPlan) => {
    expect(wholeStory([prepared(ofPlan)])).toBe('idTwice');
  });
  it('has no more seats than the statutory size', () => {
    expect(wholeStory([prepared({ statutorySize: members.length - 1 })])).toBe('tooManySeats');
  });
});

describe('the floor', () => {
  const withdrawn = [requested(first), { type: 'floor.withdrawn', requestId: first }];
  const left = { type: 'member.checked-out', memberId: anna };
  const withGuest = prepared({ guests: [{ guestId: second, name: 'Gość', function: 'sołtys' }] });
  it.each([
    ['asked for twice by a member', [requested(first), requested(second)], 'requestTwice'],
    ['asked for under an id that was used', [...withdrawn, requested(first)], 'idTwice'],
    ['asked for by a member who has left', [left, requested(first)], 'notPresent'],
    ['asked for in no item', [item('ended', budget), requested(first)], 'noItemCurrent'],
    ['given to a member who has left', [left, granted(member)], 'unknownSpeaker'],
    ['given for a request that nobody made', [granted(member, first)], 'unknownRequest'],
    [
      'given to another than who asked',
      [requested(first), granted({ ...member, memberId: bogdan }, first)],
      'otherRequest',
    ],
    ['given to a stranger', [granted({ ...guest, guestId: first })], 'unknownSpeaker'],
    ['taken from who does not have it', [granted(member), ended(guest)], 'otherSpeaker'],
  ])('is not %s', (_, events, reason) => {
    expect(toldOf(withGuest, ...events)).toBe(reason);
  });
  it('may be asked for again', () => {
    expect(told(...withdrawn, requested(second))).toBeNull();
  });
  it('is given to a guest without a request', () => {
    expect(toldOf(withGuest, granted(guest), ended(guest))).toBeNull();
  });
});
