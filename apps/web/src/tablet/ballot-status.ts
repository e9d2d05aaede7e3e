import type { OwnView, RefusalCode } from '@kworum/contracts';
import type { CommandProgress } from '../ui/live/use-command';
import type { BallotContent } from './election-marks';

type RecordedBallot = NonNullable<OwnView['ballot']>;

export interface BallotStatus {
  /** The ballot that the server holds; the only thing a screen may call recorded. */
  readonly recorded: RecordedBallot | null;
  /** A press whose fate is not known yet. */
  readonly pending: { readonly choice: BallotContent; readonly retrying: boolean } | null;
  readonly refused: RefusalCode | null;
}

/** What may be said about the member's ballot in this open vote. */
export function ballotStatus(voteId: string, own: OwnView, progress: CommandProgress): BallotStatus {
  const recorded = own.ballot?.voteId === voteId ? own.ballot : null;
  const none = { recorded, pending: null, refused: null };
  if (progress.step === 'none' || progress.command.type !== 'ballot.cast') return none;
  if (progress.command.voteId !== voteId) return none;
  const { choice } = progress.command;
  switch (progress.step) {
    case 'sending':
    case 'retrying':
      return { ...none, pending: { choice, retrying: progress.step === 'retrying' } };
    case 'acknowledged':
      return own.seq < progress.receipt.seq ? { ...none, pending: { choice, retrying: false } } : none;
    case 'refused':
      return { ...none, refused: progress.code };
  }
}
