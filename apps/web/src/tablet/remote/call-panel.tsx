import { DoorOpen, Hourglass, LogOut, Video, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { type CallInHand, useCall } from './call-context';
import { DeviceChoice } from './device-choice';
import { MicrophoneLine } from './microphone-line';
import { OwnPicture } from './own-picture';
import { StreamVideo } from './stream-video';

/** The call between votes: waiting, in the call, sent out, or the way in for who takes part from elsewhere. */
export function CallPanel({ remotelyPresent }: { readonly remotelyPresent: boolean }) {
  const hand = useCall();
  switch (hand?.state.step) {
    case 'waiting':
      return <WaitingRoom {...hand} />;
    case 'admitted':
      return <InCall {...hand} />;
    case 'sent-out':
      return <SentOut {...hand} />;
    default:
      return hand?.offered && remotelyPresent ? <WayIn {...hand} /> : null;
  }
}

function WaitingRoom({ call, state }: CallInHand) {
  const { t } = useTranslation();
  return (
    <section className="call" aria-label={t('call.title')}>
      <div className="call-picture">
        <OwnPicture track={state.media.video} className="call-large" />
      </div>
      <div className="call-side">
        <p className="call-state" role="status">
          <Hourglass aria-hidden size={26} />
          <b>{t('call.waiting')}</b>
        </p>
        <p className="soft">{t('call.waitingHelp')}</p>
        <Failure state={state} />
        <PressButton icon={<LogOut aria-hidden />} onPress={() => void call.leave()}>
          {t('call.leaveWaiting')}
        </PressButton>
      </div>
    </section>
  );
}

function InCall(hand: CallInHand) {
  const { t } = useTranslation();
  const { state } = hand;
  const { receiving, sending, room, media } = state;
  const broken = [receiving, sending].some((link) => link?.step === 'lost') || !state.online;
  return (
    <section className="call" aria-label={t('call.title')}>
      <div className="call-picture">
        {room && receiving?.step === 'connected' ? (
          <StreamVideo stream={room} label={t('call.roomPicture')} className="call-large" />
        ) : (
          <div className="call-large no-picture" role="status">
            {t('call.connecting')}
          </div>
        )}
        <OwnPicture track={media.video} className="call-own" />
      </div>
      <div className="call-side">
        <MicrophoneLine {...hand} />
        {broken && (
          <p className="call-warning" role="alert">
            <WifiOff aria-hidden size={20} /> {t('call.lost')}
          </p>
        )}
        {!broken && state.self?.connected && state.self.quality === 'poor' && (
          <p className="call-warning" role="status">
            <WifiOff aria-hidden size={20} /> {t('call.poor')}
          </p>
        )}
        <Failure state={state} />
        <details className="more call-devices">
          <summary>{t('call.devices')}</summary>
          <DeviceChoice call={hand.call} media={media} />
        </details>
        <Leave {...hand} />
      </div>
    </section>
  );
}

/** Asked once more: who leaves is not present any more. */
function Leave({ call }: CallInHand) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <PressButton icon={<LogOut aria-hidden />} onPress={() => setAsked(true)}>
        {t('call.leave')}
      </PressButton>
    );
  }
  return (
    <div className="call-leave" role="alert">
      <p>{t('call.leaveHelp')}</p>
      <div className="call-buttons">
        <PressButton look="danger" onPress={() => void call.leave()}>
          {t('call.leaveNow')}
        </PressButton>
        <PressButton onPress={() => setAsked(false)}>{t('common.cancel')}</PressButton>
      </div>
    </div>
  );
}

function SentOut({ call }: CallInHand) {
  const { t } = useTranslation();
  return (
    <section className="call-notice" role="alert">
      <p className="call-state">
        <DoorOpen aria-hidden size={26} />
        <b>{t('call.sentOut')}</b>
      </p>
      <p className="soft">{t('call.sentOutHelp')}</p>
      <div className="call-buttons">
        <PressButton icon={<Video aria-hidden />} onPress={call.choose}>
          {t('call.joinAgain')}
        </PressButton>
        <PressButton look="quiet" onPress={call.cancel}>
          {t('call.dismiss')}
        </PressButton>
      </div>
    </section>
  );
}

function WayIn({ call }: CallInHand) {
  const { t } = useTranslation();
  return (
    <section className="call-notice">
      <p>{t('call.notInCall')}</p>
      <PressButton look="main" icon={<Video aria-hidden />} onPress={call.choose}>
        {t('call.offer')}
      </PressButton>
    </section>
  );
}

function Failure({ state: { failure } }: Pick<CallInHand, 'state'>) {
  const { t } = useTranslation();
  return failure ? (
    <p className="form-error" role="alert">
      {t(`failure.${failure}`)}
    </p>
  ) : null;
}
