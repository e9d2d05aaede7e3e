import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/components/text-input';
import { FormButtons } from '../fields/form-buttons';

interface AmendmentFormProps {
  readonly onSubmit: (title: string, author: string) => void;
  readonly onCancel: () => void;
}

/** What an amendment changes, and whose it is. */
export function AmendmentForm({ onSubmit, onCancel }: AmendmentFormProps) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [author, setAuthor] = useState('');
  const complete = title.trim() !== '' && author.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete) onSubmit(title.trim(), author.trim());
  };
  return (
    <form className="vote-form" onSubmit={submit} aria-label={t('console.addAmendment')}>
      <div className="amendment-row">
        <TextInput label={t('console.amendmentTitle')} value={title} onChange={setTitle} autoFocus required />
        <TextInput label={t('console.amendmentAuthor')} value={author} onChange={setAuthor} required />
      </div>
      <FormButtons size="small" disabled={!complete} onCancel={onCancel}>
        {t('console.submitAmendment')}
      </FormButtons>
    </form>
  );
}
