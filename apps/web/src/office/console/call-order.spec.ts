import { aSeat, memberOf, testId } from '@kworum/testing';
import type { CommandProgress } from '../../ui/live/use-command';
import { callOrder, nameCalled } from './call-order';

const seats = [
  aSeat(3),
  aSeat(1, { hasVoted: true }),
  aSeat(2),
  aSeat(4, { present: false }),
  aSeat(5, { excluded: true }),
  aSeat(6),
];
const order = callOrder(seats);
const enter = (seat: number) =>
  ({ type: 'ballot.enter', voteId: testId(5, 7), memberId: memberOf(seat), choice: 'for' }) as const;
const none: CommandProgress = { step: 'none' };
const recorded = (seat: number): CommandProgress => ({
  step: 'acknowledged',
  command: enter(seat),
  receipt: {
    commandId: testId(9, 1),
    meetingId: testId(1, 1),
    seq: 41,
    hash: 'ab'.repeat(32),
    at: '2026-11-26T09:42:20.000Z',
  },
});

it('reads the entitled without a ballot in the order of seats, apart from those who have voted', () => {
  expect(order.waiting.map(({ seat }) => seat)).toEqual([2, 3, 6]);
  expect(order.voted.map(({ seat }) => seat)).toEqual([1]);
});

it('keeps in the list who voted and left', () => {
  const left = callOrder([aSeat(1, { hasVoted: true, present: false })]);
  expect(left.voted.map(({ seat }) => seat)).toEqual([1]);
});

describe('the name that is called', () => {
  it.each([
    ['at first: the first without a ballot', null, none, 2],
    ['after a recorded answer: the next', null, recorded(2), 3],
    ['after the last seat: from the top', null, recorded(6), 2],
    ['while an answer is on its way: still the same', null, { step: 'sending', command: enter(3) }, 3],
    [
      'after a refused answer: still the same',
      null,
      { step: 'refused', command: enter(3), code: 'not-present' },
      3,
    ],
    ['picked by hand: the picked one, who may have voted', memberOf(1), recorded(2), 1],
  ] as const)('%s', (_title, picked, progress, seat) => {
    expect(nameCalled(order, picked, progress)?.seat).toBe(seat);
  });

  it('is nobody when everybody has voted', () => {
    expect(nameCalled(callOrder([aSeat(1, { hasVoted: true })]), null, recorded(1))).toBeNull();
  });
});
