import type { AmendmentView } from '@kworum/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/components/text-input';
import { FormButtons } from '../fields/form-buttons';

interface DropFormProps {
  readonly amendment: AmendmentView;
  readonly onDrop: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why an amendment is not put to the vote: withdrawn, or settled by one that reaches further. */
export function DropForm({ amendment: { title }, onDrop, onCancel }: DropFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onDrop(reason.trim());
  };
  return (
    <form
      className="vote-form drop-form"
      onSubmit={submit}
      aria-label={t('console.dropAmendmentLong', { title })}
    >
      <b>{title}</b>
      <TextInput label={t('console.dropReason')} value={reason} onChange={setReason} autoFocus required />
      <FormButtons size="small" disabled={reason.trim() === ''} onCancel={onCancel}>
        {t('console.dropDo')}
      </FormButtons>
    </form>
  );
}
