import type { AgendaItemView } from '@kworum/contracts';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

interface AgendaPanelProps {
  readonly agenda: readonly AgendaItemView[];
  /** Absent while items cannot be started: before the opening, during a vote, after the close. */
  readonly onStart?: (itemId: string) => void;
}

/** The agenda; a press starts that item, also out of order or once more. */
export function AgendaPanel({ agenda, onStart }: AgendaPanelProps) {
  const { t } = useTranslation();
  const current = useRef<HTMLLIElement>(null);
  const currentId = agenda.find((item) => item.status === 'current')?.itemId;
  useEffect(() => {
    if (typeof current.current?.scrollIntoView === 'function') {
      current.current.scrollIntoView({ block: 'nearest' });
    }
  }, [currentId]);
  return (
    <nav className="agenda" aria-label={t('common.agenda')}>
      <h2 className="label">{t('common.agenda')}</h2>
      <ol>
        {agenda.map((item) => (
          <li
            key={item.itemId}
            ref={item.status === 'current' ? current : null}
            className={`agenda-item agenda-${item.status}`}
            aria-current={item.status === 'current' ? 'step' : undefined}
          >
            <span className="agenda-number">
              {item.status === 'ended' ? <Check aria-hidden size={17} /> : item.number}
            </span>
            <span className="agenda-what">
              {onStart && item.status !== 'current' ? (
                <Button
                  className="agenda-title agenda-start"
                  aria-label={`${t('office.step.start-item', { number: item.number })}: ${item.title}`}
                  onPress={() => onStart(item.itemId)}
                >
                  {item.title}
                </Button>
              ) : (
                <span className="agenda-title">{item.title}</span>
              )}
              {item.settledByVote !== null && (
                <span className="agenda-settled">
                  {t('console.settledByVote', { number: item.settledByVote })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
