import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/components/text-input';
import { Pills } from '../fields/pills';
import { candidatesIn, repeatedCandidate } from './asked-question';
import type { DraftElection } from './vote-draft';

const methods = ['choose', 'approve'] as const;

interface ElectionFieldsProps {
  readonly value: DraftElection;
  readonly onChange: (value: DraftElection) => void;
}

/** How many are elected, in which way, and from whom. */
export function ElectionFields({ value, onChange }: ElectionFieldsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<DraftElection>) => onChange({ ...value, ...part });
  const repeated = repeatedCandidate(value.names);
  const seats = value.seats.trim() === '' ? '?' : value.seats;
  return (
    <div className="question-fields">
      <div className="election-row">
        <TextInput
          label={t('prepare.seats')}
          type="number"
          min={1}
          max={100}
          value={value.seats}
          onChange={(typed) => change({ seats: typed })}
          required
        />
        <Pills
          label={t('prepare.method')}
          value={value.method}
          options={methods.map((id) => ({ id, words: t(`prepare.methods.${id}`, { seats }) }))}
          onChange={(method) => change({ method })}
        />
      </div>
      <TextInput
        label={t('prepare.candidates')}
        value={value.names}
        onChange={(names) => change({ names })}
        rows={3}
        help={t('prepare.candidatesFound', { count: candidatesIn(value.names).length })}
        error={repeated === undefined ? undefined : t('prepare.candidateTwice', { name: repeated })}
        required
      />
    </div>
  );
}
