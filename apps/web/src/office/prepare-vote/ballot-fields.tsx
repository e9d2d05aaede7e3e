import type { OfficeSnapshot } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/components/text-input';
import { Pills } from '../fields/pills';
import { statuteMajorityOf } from './majority-choice';
import { basisAskedFor } from './prepare-command';
import { type VoteDraft, ballotOf } from './vote-draft';

const ballots = ['open', 'secret'] as const;

interface BallotFieldsProps {
  readonly draft: VoteDraft;
  readonly rules: OfficeSnapshot['rules'];
  readonly onChange: (part: Partial<VoteDraft>) => void;
}

/** Open or secret, and the legal basis: required where it does not go without saying. */
export function BallotFields({ draft, rules, onChange }: BallotFieldsProps) {
  const { t } = useTranslation();
  const { rule, legalBasis } = draft;
  const asked = basisAskedFor(draft);
  const fixed = rule === 'absolute-secret';
  const tacit = tacitBasis(rule, rules);
  const help = tacit === undefined ? t('office.legalBasisHelp') : t('prepare.basisHolds', { basis: tacit });
  return (
    <div className="vote-form-row ballot-row">
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
      <TextInput
        label={t('office.legalBasis')}
        value={legalBasis}
        onChange={(text) => onChange({ legalBasis: text })}
        help={asked === null ? help : t(`prepare.basisFor.${asked}`)}
        required={asked !== null}
      />
    </div>
  );
}

/** What the council itself says of a majority; undefined where the table speaks. */
function tacitBasis(rule: VoteDraft['rule'], rules: OfficeSnapshot['rules']): string | undefined {
  const ofStatute = statuteMajorityOf(rule, rules);
  if (ofStatute) return ofStatute.legalBasis;
  return Object.entries(rules.legalBases).find(([named]) => named === rule)?.[1];
}
