import { ShieldAlert, TabletSmartphone, Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { tokenMark } from '../../ui/votes/token-mark';

/** The ballot is in the urn: that it is there, never what it says. */
export function CountedBallot({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  return (
    <section className="secret-fate secret-recorded" role="status">
      <Vote aria-hidden size={64} />
      <h2>{t('anonymous.counted')}</h2>
      <p className="secret-receipt">{t('anonymous.mark', { mark: tokenMark(token) })}</p>
      <p>{t('anonymous.markHelp')}</p>
    </section>
  );
}

/** The server has issued the card of this member, and it is not here. */
export function IssuedElsewhere() {
  const { t } = useTranslation();
  return (
    <section className="secret-fate" role="status">
      <TabletSmartphone aria-hidden size={64} />
      <h2>{t('anonymous.elsewhere')}</h2>
      <p>{t('anonymous.elsewhereHelp')}</p>
    </section>
  );
}

/** Without https browsers lend no cryptography. */
export function HttpsNeeded() {
  const { t } = useTranslation();
  return (
    <section className="secret-fate" role="alert">
      <ShieldAlert aria-hidden size={64} />
      <h2>{t('anonymous.httpsNeeded')}</h2>
      <p>{t('anonymous.httpsHelp')}</p>
    </section>
  );
}
