import type { OfficeSnapshot } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { Choose } from '../../ui/components/choose';
import { type RuleChoice, namedRules, statuteChoice } from './majority-choice';

interface MajorityFieldProps {
  readonly rule: RuleChoice;
  readonly rules: OfficeSnapshot['rules'];
  readonly onChange: (rule: RuleChoice) => void;
}

/** The majority: of the table, of the council's statute by its name, or numbers of one's own. */
export function MajorityField({ rule, rules, onChange }: MajorityFieldProps) {
  const { t } = useTranslation();
  return (
    <Choose<RuleChoice>
      label={t('office.rule')}
      value={rule}
      onChange={onChange}
      options={[
        ...namedRules.map((id) => ({ id, words: t(`rule.${id}`) })),
        ...rules.majorities.map(({ name }, index) => ({ id: statuteChoice(index), words: name })),
        { id: 'fraction' as const, words: t('rule.fraction') },
      ]}
    />
  );
}
