import { UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../ui/components/press-button';
import type { CommandInHand } from '../ui/live/use-command';
import { CommandWords } from './command-words';

/** The first thing of a meeting: without it a member can neither vote nor speak. */
export function ConfirmPresence({ room, help }: { readonly room: CommandInHand; readonly help: string }) {
  const { t } = useTranslation();
  return (
    <section className="confirm-presence">
      <PressButton
        look="main"
        size="large"
        icon={<UserCheck aria-hidden size={34} />}
        isDisabled={room.busy}
        onPress={() => room.send({ type: 'attendance.check-in' })}
      >
        {t('tablet.confirmPresence')}
      </PressButton>
      <p className="soft">{help}</p>
      <CommandWords progress={room.progress} />
    </section>
  );
}
