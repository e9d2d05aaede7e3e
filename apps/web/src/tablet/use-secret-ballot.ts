import type { OwnView, RefusalCode } from '@kworum/contracts';
import { useState } from 'react';
import type { SendCommand } from '../ui/live/live-store';
import type { BallotContent } from './election-marks';

/** What became of a secret ballot. Never what it says: from the press on that is on its way and nowhere else. */
type SecretProgress =
  | { readonly step: 'none' | 'sending' | 'retrying' }
  | { readonly step: 'acknowledged'; readonly seq: number }
  | { readonly step: 'refused'; readonly code: RefusalCode };

export interface SecretBallot {
  /** The receipt of the ballot that the server holds. */
  readonly recorded: { readonly receiptCode: string; readonly at: string } | null;
  readonly pending: 'sending' | 'retrying' | null;
  readonly refused: RefusalCode | null;
  readonly cast: (content: BallotContent) => void;
}

/** Sends the one ballot of a secret vote and follows it without keeping it. */
export function useSecretBallot(voteId: string, own: OwnView, sendCommand: SendCommand): SecretBallot {
  const [progress, setProgress] = useState<SecretProgress>({ step: 'none' });
  const recorded = own.ballot?.voteId === voteId ? own.ballot : null;
  return {
    recorded,
    pending: pendingStep(progress, own.seq),
    refused: progress.step === 'refused' ? progress.code : null,
    cast: (content) => {
      setProgress({ step: 'sending' });
      const command = { type: 'ballot.cast', voteId, choice: content } as const;
      void sendCommand(command, () => setProgress({ step: 'retrying' })).then((reply) =>
        setProgress(
          reply.ok ? { step: 'acknowledged', seq: reply.receipt.seq } : { step: 'refused', code: reply.code },
        ),
      );
    },
  };
}

/** Acknowledged is not shown before the member's own view says so, too. */
function pendingStep(progress: SecretProgress, ownSeq: number): SecretBallot['pending'] {
  if (progress.step === 'sending' || progress.step === 'retrying') return progress.step;
  return progress.step === 'acknowledged' && ownSeq < progress.seq ? 'sending' : null;
}
