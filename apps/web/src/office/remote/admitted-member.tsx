import type { RemoteMember } from '@kworum/contracts';
import { DoorOpen, Mic, MicOff, SignalHigh, SignalLow, SignalMedium, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import type { RemoteDesk } from './use-remote-desk';

interface AdmittedMemberProps {
  readonly member: RemoteMember;
  readonly desk: RemoteDesk;
}

const signals = { good: SignalHigh, fair: SignalMedium, poor: SignalLow };

/** Somebody in the call: heard or not and why, how well, and what can be done. */
export function AdmittedMember({ member, desk }: AdmittedMemberProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const { memberId, name, connected, quality } = member;
  const microphone = microphoneWords(member);
  const Signal = quality ? signals[quality] : null;
  return (
    <li className={`remote-member remote-${microphone}`}>
      <div className="remote-who">
        <b>{name}</b>
        <span className="remote-microphone">
          {member.microphone ? <Mic aria-hidden size={15} /> : <MicOff aria-hidden size={15} />}
          {t(`remote.microphoneState.${microphone}`)}
        </span>
        <span className={`remote-signal remote-signal-${connected ? (quality ?? 'unknown') : 'lost'}`}>
          {connected ? Signal && <Signal aria-hidden size={15} /> : <WifiOff aria-hidden size={15} />}
          {t(connected ? (quality ? `remote.quality.${quality}` : 'remote.connected') : 'remote.lost')}
        </span>
      </div>
      {asked ? (
        <div className="remote-asked" role="alert">
          <span>{t('remote.sendOutHelp')}</span>
          <div className="remote-buttons">
            <PressButton look="danger" size="small" autoFocus onPress={() => desk.sendOut(memberId)}>
              {t('remote.sendOutNow')}
            </PressButton>
            <PressButton size="small" onPress={() => setAsked(false)}>
              {t('common.cancel')}
            </PressButton>
          </div>
        </div>
      ) : (
        <div className="remote-buttons">
          <MicrophoneButton member={member} desk={desk} />
          <PressButton
            size="small"
            look="quiet"
            icon={<DoorOpen aria-hidden size={16} />}
            aria-label={t('remote.sendOutName', { name })}
            onPress={() => setAsked(true)}
          >
            {t('remote.sendOut')}
          </PressButton>
        </div>
      )}
    </li>
  );
}

function MicrophoneButton({ member, desk }: AdmittedMemberProps) {
  const { t } = useTranslation();
  const { memberId, name, microphone, mutedByOffice, mutedBySelf } = member;
  // A microphone that its owner has turned off is not opened from here; the office's own mute still is.
  const open = microphone || (mutedBySelf && !mutedByOffice);
  return (
    <PressButton
      size="small"
      icon={open ? <MicOff aria-hidden size={16} /> : <Mic aria-hidden size={16} />}
      aria-label={t(open ? 'remote.muteName' : 'remote.unmuteName', { name })}
      onPress={() => desk.setMicrophone(memberId, !open)}
    >
      {t(open ? 'remote.mute' : 'remote.unmute')}
    </PressButton>
  );
}

type MicrophoneWords = 'speaking' | 'live' | 'muted-by-self' | 'muted-by-office' | 'off';

function microphoneWords({
  microphone,
  speaking,
  mutedBySelf,
  mutedByOffice,
}: RemoteMember): MicrophoneWords {
  if (microphone) return speaking ? 'speaking' : 'live';
  if (mutedByOffice) return 'muted-by-office';
  return mutedBySelf ? 'muted-by-self' : 'off';
}
