import type { Session } from '@kworum/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Appearance } from '../ui/components/appearance';
import { PressButton } from '../ui/components/press-button';
import { PageLink } from '../ui/navigation/page-link';

interface OfficePageProps {
  readonly session: Session;
  readonly path: string;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

const pages = [
  { to: '/office', words: 'office.meetings' },
  { to: '/office/nagrania', words: 'recordings.title' },
  { to: '/office/sklad', words: 'registers.members' },
  { to: '/office/zasady', words: 'registers.rules' },
  { to: '/office/wyglad', words: 'look.page' },
  { to: '/office/urzadzenia', words: 'office.devices' },
] as const;

/** The frame of everything in the office that is not a running meeting. */
export function OfficePage({ session, path, onSignOut, children }: OfficePageProps) {
  const { t } = useTranslation();
  // The office's first key is named after its council, whose name stands at the other end already.
  const namesCouncil = session.personName.includes(session.councilName);
  const isHere = (to: string) => path === to || (to !== '/office' && path.startsWith(`${to}/`));
  return (
    <div className="office">
      <header className="bar">
        <div className="bar-what">
          <b>{session.councilName}</b>
          <nav className="office-nav">
            {pages.map(({ to, words }) => (
              <PageLink key={to} to={to} className={isHere(to) ? 'office-link is-here' : 'office-link'}>
                {t(words)}
              </PageLink>
            ))}
          </nav>
        </div>
        <div className="bar-state">
          {!namesCouncil && (
            <span className="bar-who">
              <b>{session.personName}</b>
            </span>
          )}
          <PressButton size="small" onPress={onSignOut}>
            {t('session.signOut')}
          </PressButton>
          <Appearance />
        </div>
      </header>
      <main className="office-main">{children}</main>
    </div>
  );
}
