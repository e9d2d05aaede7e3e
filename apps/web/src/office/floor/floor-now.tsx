import type { FloorView } from '@kworum/contracts';
import { Mic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { SpeakingTime } from '../../ui/components/speaker-card';
import type { CommandInHand } from '../../ui/live/use-command';

const extensionSeconds = 60;

interface FloorNowProps {
  readonly floor: FloorView | null;
  readonly hand: CommandInHand;
}

/** Who speaks, how long still, and a minute more. */
export function FloorNow({ floor, hand }: FloorNowProps) {
  const { t } = useTranslation();
  if (!floor) return <p className="soft">{t('common.nobodySpeaks')}</p>;
  return (
    <div className="floor-now">
      <Mic aria-hidden size={20} />
      <span>
        <b>{floor.name}</b> <span className="soft">{floor.function}</span>
      </span>
      <SpeakingTime floor={floor} />
      {floor.limitSeconds !== null && (
        <PressButton
          size="small"
          isDisabled={hand.busy}
          aria-label={t('console.extendFloorLong')}
          onPress={() => hand.send({ type: 'floor.extend', seconds: extensionSeconds })}
        >
          {t('console.extendFloor')}
        </PressButton>
      )}
      <PressButton size="small" isDisabled={hand.busy} onPress={() => hand.send({ type: 'floor.end' })}>
        {t('office.endFloor')}
      </PressButton>
    </div>
  );
}
