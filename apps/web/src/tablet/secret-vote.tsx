import type { OwnView, VoteView } from '@kworum/contracts';
import type { SendCommand } from '../ui/live/live-store';
import { RefusedBallot } from './ballot-badges';
import { SecretOnItsWay, SecretRecorded } from './secret-fate';
import { SecretPaper } from './secret-paper';
import { useSecretBallot } from './use-secret-ballot';

interface SecretVoteProps {
  readonly vote: VoteView;
  readonly own: OwnView;
  readonly sendCommand: SendCommand;
  readonly timeIsUp: boolean;
}

/** A secret vote whose ballot goes in under the member's session; only its sending still holds the choice. */
export function SecretVote({ vote, own, sendCommand, timeIsUp }: SecretVoteProps) {
  const { recorded, pending, refused, cast } = useSecretBallot(vote.voteId, own, sendCommand);
  if (recorded) return <SecretRecorded {...recorded} />;
  if (pending) return <SecretOnItsWay retrying={pending === 'retrying'} />;
  return (
    <SecretPaper {...{ vote, timeIsUp }} fate={refused && <RefusedBallot code={refused} />} onCast={cast} />
  );
}
