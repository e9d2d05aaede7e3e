import type { MemberSnapshot, OwnView, RemoteRoom, Session } from '@kworum/contracts';
import { CalendarClock, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OfflineBar } from '../ui/components/offline-bar';
import { PressButton } from '../ui/components/press-button';
import { QuorumLost } from '../ui/components/quorum-lost';
import { RehearsalBand } from '../ui/components/rehearsal-band';
import type { LiveState, SendCommand } from '../ui/live/live-store';
import { useCommand } from '../ui/live/use-command';
import { CastingContext, useNewCasting } from './anonymous/use-casting';
import { Notice } from './notice';
import { CallContext, useRemoteCall } from './remote/call-context';
import { CallStrip } from './remote/call-strip';
import { JoinForm } from './remote/join-form';
import { RoomSound } from './remote/room-sound';
import { RoomView } from './room-view';
import { TabletBar } from './tablet-bar';
import { useVoteAlert } from './vote-alert';
import { VoteView } from './vote-view';

interface TabletScreenProps {
  readonly session: Session;
  readonly live: LiveState<'member'>;
  readonly sendCommand: SendCommand;
  readonly onSignOut: () => void;
}

/** The councillor's screen: a function of the latest snapshot and the member's own view. */
export function TabletScreen({ session, live, sendCommand, onSignOut }: TabletScreenProps) {
  const { snapshot, own, status } = live;
  const vote = snapshot?.vote ?? null;
  useVoteAlert(vote?.status === 'open' ? vote.voteId : null);
  return (
    <div className="tablet">
      <TabletBar session={session} snapshot={snapshot} own={own} status={status} />
      <RehearsalBand rehearsal={snapshot?.meeting.rehearsal ?? false} />
      <OfflineBar offlineSince={live.offlineSince} refusal={live.refusal} />
      {snapshot && <QuorumLost quorum={snapshot.quorum} />}
      {snapshot && own && own.meetingId === snapshot.meetingId ? (
        <Meeting
          key={snapshot.meetingId}
          {...{ snapshot, own, sendCommand }}
          online={status === 'online'}
          remote={live.remote}
        />
      ) : (
        <Waiting onSignOut={onSignOut} idle={live.idle || snapshot !== null} />
      )}
    </div>
  );
}

interface MeetingProps {
  readonly snapshot: MemberSnapshot;
  readonly own: OwnView;
  readonly sendCommand: SendCommand;
  readonly online: boolean;
  readonly remote: RemoteRoom | undefined;
}

function Meeting({ snapshot, own, sendCommand, online, remote }: MeetingProps) {
  const { t } = useTranslation();
  const room = useCommand(sendCommand);
  const ballot = useCommand(sendCommand);
  const casting = useNewCasting(own, sendCommand, snapshot.vote);
  const allowed = snapshot.meeting.remoteAllowed;
  const hand = useRemoteCall(snapshot.meetingId, { remote, online, allowed });
  if (own.seat === null) {
    return <Notice icon={UserX} title={t('tablet.noSeat')} text={t('tablet.noSeatHelp')} />;
  }
  const { vote } = snapshot;
  const voting = vote?.status === 'open' && (own.present || hand.state.step !== 'choosing');
  return (
    <CastingContext value={casting}>
      <CallContext value={hand}>
        {voting ? (
          <>
            <VoteView
              key={vote.voteId}
              {...{ vote, agenda: snapshot.agenda, own, ballot, room, sendCommand }}
              remoteAllowed={allowed}
            />
            <CallStrip />
          </>
        ) : hand.state.step === 'choosing' ? (
          <JoinForm {...hand} />
        ) : (
          <RoomView snapshot={snapshot} own={own} room={room} />
        )}
        <RoomSound />
      </CallContext>
    </CastingContext>
  );
}

function Waiting({ idle, onSignOut }: { readonly idle: boolean; readonly onSignOut: () => void }) {
  const { t } = useTranslation();
  if (!idle) return <Notice icon={CalendarClock} title={t('common.loading')} text="" />;
  return (
    <Notice icon={CalendarClock} title={t('tablet.noMeeting')} text={t('tablet.noMeetingHelp')}>
      <PressButton look="quiet" onPress={onSignOut}>
        {t('session.signOut')}
      </PressButton>
    </Notice>
  );
}
