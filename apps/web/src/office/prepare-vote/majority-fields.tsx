import type { OfficeSnapshot } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { Choose } from '../../ui/components/choose';
import { TextInput } from '../../ui/components/text-input';
import { Pills } from '../fields/pills';
import { type RuleChoice, namedRules, statuteChoice, statuteMajorityOf } from './majority-choice';
import { basisAskedFor } from './prepare-command';
import { type VoteDraft, ballotOf } from './vote-draft';

const ballots = ['open', 'secret'] as const;

interface MajorityFieldsProps {
  readonly draft: VoteDraft;
  readonly rules: OfficeSnapshot['rules'];
  readonly onChange: (part: Partial<VoteDraft>) => void;
}

/** The majority (of the table, or of the council's statute by its name), the ballot, and where both stand. */
export function MajorityFields({ draft, rules, onChange }: MajorityFieldsProps) {
  const { t } = useTranslation();
  const { rule, legalBasis } = draft;
  const asked = basisAskedFor(draft);
  const fixed = rule === 'absolute-secret';
  return (
    <>
      <div className="vote-form-row">
        <Choose<RuleChoice>
          label={t('office.rule')}
          value={rule}
          onChange={(chosen) => onChange({ rule: chosen })}
          options={[
            ...namedRules.map((id) => ({ id, words: t(`rule.${id}`) })),
            ...rules.majorities.map(({ name }, index) => ({ id: statuteChoice(index), words: name })),
            { id: 'fraction' as const, words: t('rule.fraction') },
          ]}
        />
        <div className="ballot-field">
          <Pills
            label={t('prepare.ballot')}
            value={ballotOf(draft)}
            disabled={fixed}
            options={ballots.map((id) => ({ id, words: t(`prepare.ballots.${id}`) }))}
            onChange={(ballot) => onChange({ ballot })}
          />
          {fixed && <span className="field-help">{t('prepare.ballotFixed')}</span>}
        </div>
      </div>
      <TextInput
        label={t('office.legalBasis')}
        value={legalBasis}
        onChange={(text) => onChange({ legalBasis: text })}
        help={asked === null ? tacitBasis() : t(`prepare.basisFor.${asked}`)}
        required={asked !== null}
      />
    </>
  );

  function tacitBasis(): string {
    const ofStatute = statuteMajorityOf(rule, rules)?.legalBasis;
    const basis =
      ofStatute ?? namedRules.flatMap((id) => (id === rule ? (rules.legalBases[id] ?? []) : []))[0];
    return basis === undefined ? t('office.legalBasisHelp') : t('prepare.basisHolds', { basis });
  }
}
