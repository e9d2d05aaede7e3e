import { useTranslation } from 'react-i18next';
import { useCall } from './call-context';
import { MicrophoneLine } from './microphone-line';

/** During a vote: the call goes on below it, and whether one is heard stays in sight. */
export function CallStrip() {
  const { t } = useTranslation();
  const hand = useCall();
  if (hand?.state.step !== 'admitted') return null;
  return (
    <aside className="call-strip" aria-label={t('call.title')}>
      <MicrophoneLine {...hand} />
    </aside>
  );
}
