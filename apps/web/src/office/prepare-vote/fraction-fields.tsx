import { useTranslation } from 'react-i18next';
import { Choose } from '../../ui/components/choose';
import { TextInput } from '../../ui/components/text-input';
import { bases, type DraftFraction } from './vote-draft';

const thresholds = ['strict', 'at-least'] as const;

interface FractionFieldsProps {
  readonly value: DraftFraction;
  readonly onChange: (value: DraftFraction) => void;
}

/** A majority that stands in no table, read as a sentence: at least 2 / 3 of the members present. */
export function FractionFields({ value, onChange }: FractionFieldsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<DraftFraction>) => onChange({ ...value, ...part });
  return (
    <div className="fraction-fields" role="group" aria-label={t('rule.fraction')}>
      <Choose
        label={t('console.strictness')}
        value={value.strictness}
        onChange={(strictness) => change({ strictness })}
        options={thresholds.map((id) => ({ id, words: t(`console.thresholds.${id}`) }))}
      />
      <TextInput
        label={t('console.numerator')}
        type="number"
        min={1}
        max={1000}
        value={value.numerator}
        onChange={(numerator) => change({ numerator })}
        required
      />
      <span className="fraction-line" aria-hidden>
        /
      </span>
      <TextInput
        label={t('console.denominator')}
        type="number"
        min={1}
        max={1000}
        value={value.denominator}
        onChange={(denominator) => change({ denominator })}
        required
      />
      <Choose
        label={t('console.base')}
        value={value.base}
        onChange={(base) => change({ base })}
        options={bases.map((id) => ({ id, words: t(`console.bases.${id}`) }))}
      />
    </div>
  );
}
