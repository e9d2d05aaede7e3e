import { ClockContext } from '../ui/live/clock-context';
import { useLive } from '../ui/live/use-live';
import { SessionGate } from '../ui/session/session-gate';
import { useTranslation } from 'react-i18next';
import { HallScreen } from './hall-screen';

export function HallApp() {
  const { t } = useTranslation();
  return (
    <SessionGate role="hall" title={t('hall.title')}>
      {(session) => <LiveHall councilName={session.councilName} />}
    </SessionGate>
  );
}

function LiveHall({ councilName }: { readonly councilName: string }) {
  const { live, store } = useLive('hall');
  return (
    <ClockContext value={store.serverNow}>
      <HallScreen councilName={councilName} live={live} />
    </ClockContext>
  );
}
