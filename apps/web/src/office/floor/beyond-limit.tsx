import type { SeatView } from '@kworum/contracts';
import { Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import type { CommandInHand } from '../../ui/live/use-command';

interface BeyondLimitProps {
  readonly seats: readonly SeatView[];
  readonly hand: CommandInHand;
}

/** After a refusal because the club has used up its time: the floor all the same, by a decision of its own. */
export function BeyondLimit({ seats, hand }: BeyondLimitProps) {
  const { t } = useTranslation();
  const { progress, send } = hand;
  if (progress.step !== 'refused' || progress.code !== 'club-time-used-up') return null;
  const { command } = progress;
  if (command.type !== 'floor.grant') return null;
  const { speaker } = command;
  const name =
    speaker.kind === 'member' ? seats.find(({ memberId }) => memberId === speaker.memberId)?.name : undefined;
  return (
    <div className="beyond-limit" role="alert">
      <span>{t('refusal.club-time-used-up')}</span>
      <PressButton
        size="small"
        icon={<Timer aria-hidden size={16} />}
        onPress={() => send({ ...command, beyondLimit: true })}
      >
        {t('console.beyondLimit', { name: name ?? '' })}
      </PressButton>
    </div>
  );
}
