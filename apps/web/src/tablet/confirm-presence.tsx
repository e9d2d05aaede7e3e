import { UserCheck, Video, Wifi } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../ui/components/press-button';
import type { CommandInHand } from '../ui/live/use-command';
import { CommandWords } from './command-words';
import { useCall } from './remote/call-context';

interface ConfirmPresenceProps {
  readonly room: CommandInHand;
  readonly remoteAllowed: boolean;
  readonly help: string;
}

/** The first thing of a meeting: without it a member can neither vote nor speak. */
export function ConfirmPresence({ room, remoteAllowed, help }: ConfirmPresenceProps) {
  const { t } = useTranslation();
  const hand = useCall();
  // Who waits to be admitted will be present by that.
  if (hand?.state.step === 'waiting') return null;
  return (
    <section className="confirm-presence">
      <div className="presence-buttons">
        <PressButton
          look="main"
          size="large"
          icon={<UserCheck aria-hidden size={34} />}
          isDisabled={room.busy}
          onPress={() => room.send({ type: 'attendance.check-in' })}
        >
          {t(remoteAllowed ? 'tablet.presentInRoom' : 'tablet.confirmPresence')}
        </PressButton>
        {hand?.offered && (
          <PressButton
            size="large"
            icon={<Video aria-hidden size={34} />}
            isDisabled={room.busy}
            onPress={hand.call.choose}
          >
            {t('call.offer')}
          </PressButton>
        )}
        {remoteAllowed && !hand?.offered && (
          <PressButton
            size="large"
            icon={<Wifi aria-hidden size={34} />}
            isDisabled={room.busy}
            onPress={() => room.send({ type: 'attendance.check-in', remote: true })}
          >
            {t('tablet.presentRemotely')}
          </PressButton>
        )}
      </div>
      <p className="soft">{help}</p>
      <CommandWords progress={room.progress} />
    </section>
  );
}
