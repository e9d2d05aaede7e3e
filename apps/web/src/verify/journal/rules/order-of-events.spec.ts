import {
  anna,
  bogdan,
  budget,
  first,
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
import { vote } from './told-votes';

const item = (type: string, itemId: string) => ({ type: `item.${type}`, itemId });
const guest = { kind: 'guest', guestId: second };
const member = { kind: 'member', memberId: anna };
const requested = (requestId: string) => ({
  type: 'floor.requested',
  requestId,
  memberId: anna,
  kind: 'speech',
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
    [
      'has a second item beside the current one',
      [item('started', budget), item('started', roads)],
      'otherItemCurrent',
    ],
    ['ends an item that is not current', [item('ended', budget)], 'itemNotCurrent'],
    ['prepares a vote twice', [vote(), vote()], 'votePreparedTwice'],
    ['gives a number to two votes', [vote(), vote(voteB, { number: 1 })], 'voteNumberTwice'],
    ['bars a member twice', [vote(), recusal, recusal], 'excludedTwice'],
  ])('is not believed when it %s', (_, events, reason) => {
    expect(told(...events)).toBe(reason);
  });
  it('takes no speech before its opening', () => {
    expect(wholeStory([prepared(), requested(first)])).toBe('beforeOpening');
  });
});

describe('a plan', () => {
  const seat = { memberId: anna, seat: 1, name: 'Anna', function: 'radna', club: null };
  it('gives nobody two seats', () => {
    expect(wholeStory([prepared({ seats: [seat, { ...seat, seat: 2 }] })])).toBe('twoSeats');
  });
  it('has no more seats than the statutory size', () => {
    expect(wholeStory([prepared({ statutorySize: members.length - 1 })])).toBe('tooManySeats');
  });
});

describe('the floor', () => {
  const withGuest = prepared({ guests: [{ guestId: second, name: 'Gość', function: 'sołtys' }] });
  it.each([
    ['asked for twice under one id', [requested(first), requested(first)], 'requestTwice'],
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
  it('is given to a guest without a request', () => {
    expect(toldOf(withGuest, granted(guest), ended(guest))).toBeNull();
  });
});
