import type { AmendmentView } from '@kworum/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';

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
      <div className="form-buttons">
        <PressButton type="submit" size="small" look="main" isDisabled={reason.trim() === ''}>
          {t('console.dropDo')}
        </PressButton>
        <PressButton size="small" look="quiet" onPress={onCancel}>
          {t('common.cancel')}
        </PressButton>
      </div>
    </form>
  );
}
