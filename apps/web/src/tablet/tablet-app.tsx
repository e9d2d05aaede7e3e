import type { Session } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { SessionGate } from '../ui/session/session-gate';
import { ClockContext } from '../ui/live/clock-context';
import { useLive } from '../ui/live/use-live';
import { TabletScreen } from './tablet-screen';

export function TabletApp() {
  const { t } = useTranslation();
  return (
    <SessionGate role="member" title={t('tablet.title')}>
      {(session, { signOut }) => <LiveTablet session={session} onSignOut={signOut} />}
    </SessionGate>
  );
}

function LiveTablet({ session, onSignOut }: { readonly session: Session; readonly onSignOut: () => void }) {
  const { live, store } = useLive('member');
  return (
    <ClockContext value={store.serverNow}>
      <TabletScreen session={session} live={live} sendCommand={store.sendCommand} onSignOut={onSignOut} />
    </ClockContext>
  );
}
