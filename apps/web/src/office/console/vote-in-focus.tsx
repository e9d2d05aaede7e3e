import type { OfficeSnapshot } from '@kworum/contracts';
import type { SendCommand } from '../../ui/live/live-store';
import type { CommandInHand } from '../../ui/live/use-command';
import { PreFlight } from './pre-flight';
import { RollCall } from './roll-call';
import { type AskedAction, actionsOf } from './vote-action';
import { VoteActionsMenu } from './vote-actions-menu';
import { AnnulledVote, DecidedVote, OpenVoteProgress } from './vote-progress';

interface VoteInFocusProps {
  readonly snapshot: OfficeSnapshot;
  readonly sendCommand: SendCommand;
  readonly hand: CommandInHand;
  readonly rollCall: boolean;
  readonly onRollCall: (on: boolean) => void;
  readonly onAsk: (asked: AskedAction) => void;
}

/** The vote that the meeting is at, as its status asks. */
export function VoteInFocus({ snapshot, sendCommand, hand, rollCall, onRollCall, onAsk }: VoteInFocusProps) {
  const { vote, agenda, seats, secrecyWarnings } = snapshot;
  if (!vote) return null;
  const menu = <VoteActionsMenu vote={vote} actions={actionsOf(vote, snapshot)} onAsk={onAsk} />;
  switch (vote.status) {
    case 'prepared':
      return <PreFlight snapshot={snapshot} vote={vote} hand={hand} />;
    case 'open':
      return (
        <>
          <OpenVoteProgress
            {...{ vote, agenda, seats, menu }}
            handedIn={snapshot.handedIn}
            onRollCall={rollCall ? null : () => onRollCall(true)}
          />
          {rollCall && <RollCall {...{ vote, snapshot, sendCommand }} onEnd={() => onRollCall(false)} />}
        </>
      );
    case 'annulled':
      return <AnnulledVote vote={vote} agenda={agenda} />;
    default:
      return (
        vote.result && (
          <DecidedVote {...{ vote, agenda, seats, menu }} result={vote.result} warnings={secrecyWarnings} />
        )
      );
  }
}
