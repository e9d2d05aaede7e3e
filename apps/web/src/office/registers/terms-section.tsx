import type { Council } from '@kworum/contracts';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { dateInWords } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { termOf, today } from './mandate';
import { NewTermForm } from './new-term-form';

interface TermsSectionProps {
  readonly council: Council;
  readonly onChange: (council: Council) => void;
}

/** The council's terms with their sizes, and the next one. */
export function TermsSection({ council, onChange }: TermsSectionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const current = termOf(council, today());
  return (
    <section className="card register">
      <h2>{t('registers.terms')}</h2>
      <ul className="terms">
        {council.terms.map(({ termId, startsOn, endsOn, statutorySize }) => (
          <li key={termId}>
            <b>
              {t('registers.termFromTo', {
                from: dateInWords(startsOn, language),
                to: dateInWords(endsOn, language),
              })}
            </b>{' '}
            <span className="soft">{t('registers.termSize', { count: statutorySize })}</span>{' '}
            {termId === current?.termId && <span className="chip">{t('registers.termNow')}</span>}
          </li>
        ))}
      </ul>
      {open ? (
        <NewTermForm
          council={council}
          onCancel={() => setOpen(false)}
          onDone={(changed) => {
            setOpen(false);
            onChange(changed);
          }}
        />
      ) : (
        <div>
          <PressButton icon={<CalendarPlus aria-hidden size={18} />} onPress={() => setOpen(true)}>
            {t('registers.newTerm')}
          </PressButton>
        </div>
      )}
    </section>
  );
}
