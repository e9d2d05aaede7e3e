import { useTranslation } from 'react-i18next';
import type { NamedCorrection } from './named-outcomes';
import { OutcomeIcon } from './outcome-icon';

/** Declared mistakes: beside the result, which they do not change. */
export function Corrections({ list }: { readonly list: readonly NamedCorrection[] }) {
  const { t } = useTranslation();
  if (list.length === 0) return null;
  return (
    <section className="corrections" aria-label={t('procedure.corrections')}>
      <p className="corrections-title">
        <b>{t('procedure.corrections')}</b> <span className="soft">{t('procedure.correctionsHelp')}</span>
      </p>
      <ul>
        {list.map(({ name, choice, reason, at }) => (
          <li key={`${name} ${at}`}>
            <OutcomeIcon outcome={choice} />
            <span>
              <b>{t('procedure.correction', { name, choice: t(`outcomeOfOne.${choice}`) })}</b>
              <span className="soft"> {t('procedure.reason', { reason })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
