import type { Council } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { TextInput } from '../../ui/components/text-input';
import { wholeNumber } from '../fields/whole-number';
import { parseMembers } from './parse-members';
import { RegisterForm } from './register-form';
import { useFaults } from './use-faults';

interface NewTermFormProps {
  readonly council: Council;
  readonly onDone: (council: Council) => void;
  readonly onCancel: () => void;
}

/** The next term with its own size and members. */
export function NewTermForm({ council, onDone, onCancel }: NewTermFormProps) {
  const { t } = useTranslation();
  const [startsOn, setStartsOn] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [size, setSize] = useState(String(council.statutorySize));
  const [lines, setLines] = useState('');
  const statutorySize = wholeNumber(size);
  const parsed = parseMembers(lines, statutorySize ?? 0);
  const faults = useFaults(parsed);
  const complete =
    statutorySize !== null &&
    statutorySize <= 500 &&
    startsOn !== '' &&
    startsOn < endsOn &&
    parsed.people.length > 0 &&
    parsed.faults.length === 0;
  return (
    <RegisterForm
      title={t('registers.newTerm')}
      submit={t('registers.newTermDo')}
      complete={complete}
      send={() =>
        api.startTerm({ startsOn, endsOn, statutorySize: statutorySize ?? 0, members: [...parsed.people] })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <div className="form-row">
        <TextInput
          label={t('office.termStartsOn')}
          type="date"
          value={startsOn}
          onChange={setStartsOn}
          autoFocus
          required
        />
        <TextInput label={t('office.termEndsOn')} type="date" value={endsOn} onChange={setEndsOn} required />
        <TextInput
          label={t('office.statutorySize')}
          type="number"
          min={1}
          max={500}
          value={size}
          onChange={setSize}
          required
        />
      </div>
      <TextInput
        label={t('office.memberLines')}
        rows={10}
        value={lines}
        onChange={setLines}
        help={`${t('office.memberHelp')}. ${t('office.memberCount', { count: parsed.people.length, size: statutorySize ?? 0 })}`}
        error={faults}
        required
      />
    </RegisterForm>
  );
}
