import type { MemberSnapshot, OwnView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { SpeakerCard } from '../ui/components/speaker-card';
import type { CommandInHand } from '../ui/live/use-command';
import { AnnulledVote } from './annulled-vote';
import { ClosedVote } from './closed-vote';
import { ConfirmPresence } from './confirm-presence';
import { FloorActions } from './floor-actions';
import { ItemHeading } from './item-heading';
import { NextItems } from './next-items';
import { CallPanel } from './remote/call-panel';
import { PreparedVote } from './prepared-vote';
import { VoteResult } from './vote-result';

interface RoomViewProps {
  readonly snapshot: MemberSnapshot;
  readonly own: OwnView;
  readonly room: CommandInHand;
}

/** Everything between votes: the item, who speaks, my place in the list, what comes next. */
export function RoomView({ snapshot, own, room }: RoomViewProps) {
  const { t } = useTranslation();
  const { vote, meeting, floor, agenda, seats } = snapshot;
  const over = meeting.phase === 'closed';
  const result = vote?.status === 'announced' ? vote.result : null;
  return (
    <div className="room">
      <main className="room-main">
        {!over && <CallPanel remotelyPresent={own.present && own.remote} />}
        <ItemHeading snapshot={snapshot} />
        {!own.present && !over && (
          <ConfirmPresence
            {...{ room, remoteAllowed: meeting.remoteAllowed }}
            help={t('tablet.confirmPresenceHelp')}
          />
        )}
        {vote?.status === 'prepared' && <PreparedVote {...{ vote, own, room, agenda }} />}
        {vote?.status === 'closed' && <ClosedVote vote={vote} own={own} />}
        {vote?.status === 'annulled' && <AnnulledVote vote={vote} />}
        {meeting.phase === 'open' && (floor || !result) && <SpeakerCard floor={floor} mine={own.hasFloor} />}
        {vote && result && <VoteResult {...{ vote, result, seats, agenda }} />}
        {!over && <NextItems agenda={agenda} />}
      </main>
      {!over && <FloorActions snapshot={snapshot} own={own} room={room} />}
    </div>
  );
}
