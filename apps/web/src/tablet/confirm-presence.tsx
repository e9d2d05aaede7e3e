import { UserCheck, Wifi } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../ui/components/press-button';
import type { CommandInHand } from '../ui/live/use-command';
import { CommandWords } from './command-words';

interface ConfirmPresenceProps {
  readonly room: CommandInHand;
  readonly remoteAllowed: boolean;
  readonly help: string;
}

/** The first thing of a meeting: without it a member can neither vote nor speak. */
export function ConfirmPresence({ room, remoteAllowed, help }: ConfirmPresenceProps) {
  const { t } = useTranslation();
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
        {remoteAllowed && (
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
