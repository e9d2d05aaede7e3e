import type { Role, Session } from '@kworum/contracts';
import { CircleAlert, CloudOff, Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../components/press-button';
import { CentredPage } from './centred-page';
import { SignIn } from './sign-in';
import { type SessionInHand, useSession } from './use-session';

interface SessionGateProps {
  readonly role: Role;
  readonly title: string;
  readonly passwords?: boolean;
  /** What stands in for the sign-in while the server has no council; by default a way to the set-up. */
  readonly setUp?: (hand: SessionInHand) => ReactNode;
  readonly children: (session: Session, hand: SessionInHand) => ReactNode;
}

/** Lets through who is signed in with the screen's role, and helps everybody else. */
export function SessionGate({ role, title, passwords = false, setUp, children }: SessionGateProps) {
  const { t } = useTranslation();
  const hand = useSession();
  const { state } = hand;
  switch (state.step) {
    case 'loading':
      return <CentredPage title={t('common.loading')} />;
    case 'unreachable':
      return (
        <CentredPage title={t('connection.offline')} icon={CloudOff}>
          {t('session.unreachable')}
        </CentredPage>
      );
    case 'not-set-up':
      return setUp ? (
        setUp(hand)
      ) : (
        <CentredPage title={t('session.notSetUp')} icon={Landmark}>
          <a href="/office">{t('session.goToSetUp')}</a>
        </CentredPage>
      );
    case 'signed-out':
      return <SignIn title={title} failure={state.failure} passwords={passwords} onAnswer={hand.signedIn} />;
    case 'signed-in':
      return state.session.role === role ? (
        children(state.session, hand)
      ) : (
        <CentredPage
          title={t('session.wrongRole')}
          above={t('session.signedInAs', { name: state.session.personName })}
          icon={CircleAlert}
        >
          <p className="soft">{t('session.wrongRoleHelp')}</p>
          <PressButton look="main" onPress={hand.signOut}>
            {t('session.signOut')}
          </PressButton>
        </CentredPage>
      );
  }
}
