import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';
import { Tick } from '../fields/tick';
import { FractionFields } from '../prepare-vote/fraction-fields';
import { type DraftMajority, emptyMajority } from './rules-draft';

interface MajoritiesFieldsProps {
  readonly majorities: readonly DraftMajority[];
  readonly onChange: (majorities: readonly DraftMajority[]) => void;
}

/** Majorities of the council's own statute, offered by name when a vote is prepared. */
export function MajoritiesFields({ majorities, onChange }: MajoritiesFieldsProps) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<DraftMajority>) =>
    onChange(majorities.map((held, at) => (at === index ? { ...held, ...part } : held)));
  return (
    <section className="card register">
      <h2>{t('registers.majorities')}</h2>
      <p className="soft">{t('registers.majoritiesHelp')}</p>
      {majorities.map((majority, index) => (
        <fieldset key={index} className="majority">
          <legend className="seen-by-readers-only">{t('registers.majority', { number: index + 1 })}</legend>
          <div className="majority-row">
            <TextInput
              label={t('registers.majorityName')}
              value={majority.name}
              onChange={(name) => change(index, { name })}
              required
            />
            <TextInput
              label={t('office.legalBasis')}
              value={majority.legalBasis}
              onChange={(legalBasis) => change(index, { legalBasis })}
              required
            />
            <PressButton
              size="small"
              look="quiet"
              icon={<Trash2 aria-hidden size={16} />}
              aria-label={t('registers.removeMajority', { number: index + 1 })}
              onPress={() => onChange(majorities.filter((_, at) => at !== index))}
            >
              {t('registers.remove')}
            </PressButton>
          </div>
          <FractionFields value={majority} onChange={(fraction) => change(index, fraction)} />
          <Tick
            selected={majority.quorum === 'half-of-statutory'}
            onChange={(on) => change(index, { quorum: on ? 'half-of-statutory' : 'implied' })}
          >
            {t('registers.needsQuorum')}
          </Tick>
        </fieldset>
      ))}
      <div>
        <PressButton
          icon={<Plus aria-hidden size={18} />}
          onPress={() => onChange([...majorities, emptyMajority])}
        >
          {t('registers.addMajority')}
        </PressButton>
      </div>
    </section>
  );
}
