import type { FloorView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../live/clock-context';
import { clockFace } from '../locales/times';

/** Who has the floor and how long still; without a limit, how long already. */
export function SpeakerCard({
  floor,
  mine = false,
}: {
  readonly floor: FloorView | null;
  readonly mine?: boolean;
}) {
  const { t } = useTranslation();
  if (!floor) {
    return (
      <div className="speaker speaker-nobody" aria-live="polite">
        {t('common.nobodySpeaks')}
      </div>
    );
  }
  return (
    <div className={mine ? 'speaker speaker-mine' : 'speaker'}>
      <div className="speaker-who" aria-live="polite">
        <span className="label">{mine ? t('common.youSpeak') : t('common.speaking')}</span>
        <b className="speaker-name">{floor.name}</b>
        <span className="speaker-function">{floor.function}</span>
      </div>
      <SpeakingTime floor={floor} />
    </div>
  );
}

export function SpeakingTime({ floor }: { readonly floor: Pick<FloorView, 'since' | 'limitSeconds'> }) {
  const { t } = useTranslation();
  const now = useServerNow();
  const spoken = Math.max(0, now - Date.parse(floor.since)) / 1000;
  if (floor.limitSeconds === null) {
    return (
      <span className="speaking-time" role="timer" aria-label={t('common.timeSpoken')}>
        {clockFace(spoken)}
      </span>
    );
  }
  const left = floor.limitSeconds - spoken;
  const over = left < 0;
  return (
    <span
      className={over ? 'speaking-time speaking-time-over' : 'speaking-time'}
      role="timer"
      aria-label={t(over ? 'common.timeOver' : 'common.timeLeft')}
    >
      {over ? `+${clockFace(-left)}` : clockFace(Math.ceil(left))}
    </span>
  );
}
