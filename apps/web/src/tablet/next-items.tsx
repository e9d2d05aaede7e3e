import type { AgendaItemView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';

const shown = 4;

export function NextItems({ agenda }: { readonly agenda: readonly AgendaItemView[] }) {
  const { t } = useTranslation();
  const next = agenda.filter((item) => item.status === 'pending').slice(0, shown);
  if (next.length === 0) return null;
  return (
    <section className="next-items">
      <h2 className="label">{t('common.nextItems')}</h2>
      <ol>
        {next.map((item) => (
          <li key={item.itemId}>
            <span className="next-number">{item.number}.</span> {item.title}
          </li>
        ))}
      </ol>
    </section>
  );
}
