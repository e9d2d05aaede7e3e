import { Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Appearance } from '../ui/components/appearance';
import { PageLink } from '../ui/navigation/page-link';

/** The frame of every public page. */
export function PortalPage({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="portal">
      <a href="#content" className="skip-link">
        {t('public.skip')}
      </a>
      <header className="bar portal-bar">
        <PageLink to="/" className="portal-home">
          <Landmark aria-hidden size={24} />
          <b>{t('public.title')}</b>
        </PageLink>
        <Appearance />
      </header>
      <main id="content" className="portal-main">
        {children}
      </main>
    </div>
  );
}
