import { anOwnView, testId } from '@kworum/testing';
import type { CommandProgress } from '../ui/live/use-command';
import { ballotStatus } from './ballot-status';

const voteId = testId(5, 7);
const cast = { type: 'ballot.cast', voteId, choice: 'for' } as const;
const recorded = {
  voteId,
  choice: 'against',
  channel: 'tablet',
  at: '2026-11-26T09:42:07.000Z',
  receiptCode: '7F3A-91C2',
} as const;
const receipt = {
  commandId: testId(9, 1),
  meetingId: testId(1, 1),
  seq: 41,
  hash: 'ab'.repeat(32),
  at: '2026-11-26T09:42:20.000Z',
};
const pressed = (step: 'sending' | 'retrying'): CommandProgress => ({ step, command: cast });

describe('what a tablet may say about a ballot', () => {
  it('never calls a press recorded', () => {
    expect(ballotStatus(voteId, anOwnView(), pressed('sending'))).toEqual({
      recorded: null,
      pending: { choice: 'for', retrying: false },
      refused: null,
    });
  });

  it('tells a press that is tried again from one that is on its way', () => {
    expect(ballotStatus(voteId, anOwnView(), pressed('retrying')).pending?.retrying).toBe(true);
  });

  it('waits for the own view even when the receipt is there', () => {
    const progress: CommandProgress = { step: 'acknowledged', command: cast, receipt };
    expect(ballotStatus(voteId, anOwnView({ seq: 40 }), progress).pending?.choice).toBe('for');
    const own = anOwnView({ seq: 41, ballot: { ...recorded, choice: 'for' } });
    expect(ballotStatus(voteId, own, progress)).toMatchObject({
      pending: null,
      recorded: { choice: 'for' },
    });
  });

  it('keeps the recorded ballot in sight while a change is refused', () => {
    const progress: CommandProgress = { step: 'refused', command: cast, code: 'vote-over' };
    expect(ballotStatus(voteId, anOwnView({ ballot: recorded }), progress)).toEqual({
      recorded,
      pending: null,
      refused: 'vote-over',
    });
  });

  it('ignores the ballot and the press of another vote', () => {
    const other = testId(5, 8);
    expect(ballotStatus(other, anOwnView({ ballot: recorded }), pressed('sending'))).toEqual({
      recorded: null,
      pending: null,
      refused: null,
    });
  });
});
